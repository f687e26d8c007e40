package net.dider.portal.platform.security;

import java.util.List;

/** The roles of the portal, as they stand in {@code @RolesAllowed} and in the table {@code account_roles}. */
public final class Roles {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String EDITOR = "EDITOR";
    /** Limited to the languages named with it; none named means all. */
    public static final String TRANSLATOR = "TRANSLATOR";
    /** Works with the data of members. */
    public static final String REGISTRAR = "REGISTRAR";
    /** Decides applications. */
    public static final String BOARD = "BOARD";

    public static final String MEMBER = "MEMBER";

    /** Not granted to anybody: whoever is signed in has it, also while a second factor is still to be set up. */
    public static final String SIGNED_IN = "SIGNED_IN";

    /** The roles an administrator grants, from the one that may most. */
    public static final List<String> GRANTED = List.of(ADMINISTRATOR, EDITOR, TRANSLATOR, REGISTRAR, BOARD, MEMBER);

    private Roles() {}
}
