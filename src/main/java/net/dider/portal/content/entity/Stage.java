package net.dider.portal.content.entity;

/** How far the work on an unpublished text is; people set it. */
public enum Stage {
    DRAFT,
    IN_TRANSLATION,
    IN_REVIEW,
    MACHINE_DRAFT;

    VersionState state() {
        return VersionState.valueOf(name());
    }
}
