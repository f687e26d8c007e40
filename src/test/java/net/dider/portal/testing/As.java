package net.dider.portal.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import net.dider.portal.platform.security.Roles;

/** Calls services in the container as somebody with one role; each call in a transaction of its own. */
public abstract class As {

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T call(Callable<T> service) throws Exception {
        return service.call();
    }

    /** In one transaction, for services that demand one. */
    @PermitAll
    public <T> T callTogether(Callable<T> service) throws Exception {
        return service.call();
    }

    /** Somebody who has not signed in. */
    @Stateless
    public static class Stranger extends As {}

    @Stateless
    @RunAs(Roles.ADMINISTRATOR)
    public static class Administrator extends As {}

    @Stateless
    @RunAs(Roles.EDITOR)
    public static class Editor extends As {}

    @Stateless
    @RunAs(Roles.TRANSLATOR)
    public static class Translator extends As {}

    @Stateless
    @RunAs(Roles.MEMBER)
    public static class Member extends As {}

    @Stateless
    @RunAs(Roles.REGISTRAR)
    public static class Registrar extends As {}

    @Stateless
    @RunAs(Roles.BOARD)
    public static class Board extends As {}

    /** Somebody without any role, or whose second factor is still missing. */
    @Stateless
    @RunAs(Roles.SIGNED_IN)
    public static class SignedIn extends As {}
}
