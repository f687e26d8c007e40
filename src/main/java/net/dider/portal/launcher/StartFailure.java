package net.dider.portal.launcher;

/** Why the portal cannot start: a key of {@code i18n/launcher_*.properties} and its arguments, never a stack trace. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    StartFailure(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
