package net.dider.portal.platform.security;

/** The roles of the portal, as they stand in {@code @RolesAllowed} and in the table {@code account_roles}. */
public final class Roles {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String EDITOR = "EDITOR";
    public static final String TRANSLATOR = "TRANSLATOR";
    public static final String MEMBER = "MEMBER";

    private Roles() {}
}
