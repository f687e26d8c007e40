package net.dider.portal.content.entity;

/**
 * What is written in one language: plain title, slug and summary, an HTML body, what search engines show instead of
 * title and summary where that is to be something else (empty for the same), and the fields of the item's type.
 */
public record WrittenText(
        String title,
        String slug,
        String summary,
        String body,
        String metaTitle,
        String metaDescription,
        OwnFields own) {

    public static final int LONGEST_TITLE = 200;
    /** One part of an address. */
    public static final int LONGEST_SLUG = 120;

    public static final int LONGEST_SUMMARY = 400;
    public static final int LONGEST_BODY = 500_000;

    public static final WrittenText EMPTY = new WrittenText("", "", "", "");

    public WrittenText(String title, String slug, String summary, String body) {
        this(title, slug, summary, body, "", "", OwnFields.NONE);
    }

    /** True when no more than the address differs. */
    public boolean isSameButForSlug(WrittenText other) {
        return equals(new WrittenText(
                other.title, slug, other.summary, other.body, other.metaTitle, other.metaDescription, other.own));
    }

    public WrittenText withBody(String other) {
        return new WrittenText(title, slug, summary, other, metaTitle, metaDescription, own);
    }

    public WrittenText withOwn(OwnFields other) {
        return new WrittenText(title, slug, summary, body, metaTitle, metaDescription, other);
    }
}
