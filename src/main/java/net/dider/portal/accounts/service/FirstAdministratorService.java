package net.dider.portal.accounts.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.persistence.StartTurn;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A new portal has no administrator and no default password (ASVS 6.3.2). Either the operator names one in the
 * environment, or whoever reads the console opens the one-time link printed there.
 */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
public class FirstAdministratorService {

    /** Where the launcher reads the address to print. */
    static final String SETUP_PATH_PROPERTY = "portal.setup.path";

    private static final Logger LOG = Logger.getLogger(FirstAdministratorService.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private StartTurn turn;

    @Inject
    private Event<Audited> audit;

    @Inject
    @ConfigProperty(name = "portal.admin.email")
    private Optional<String> configuredEmail;

    @Inject
    @ConfigProperty(name = "portal.admin.password")
    private Optional<String> configuredPassword;

    @PostConstruct
    void prepare() {
        turn.take();
        if (administratorExists()) {
            forgetTokens();
            return;
        }
        if (configuredEmail.isPresent() && configuredPassword.isPresent()) {
            var refusal = policy.check(configuredPassword.get(), false, List.of(configuredEmail.get()));
            if (MailAddress.of(configuredEmail.get()).isEmpty()) {
                LOG.log(Level.SEVERE, "PORTAL_ADMIN_EMAIL is no address mail can be sent to");
            } else if (refusal.isPresent()) {
                LOG.log(Level.SEVERE, "PORTAL_ADMIN_PASSWORD is not taken: {0}", refusal.get());
            } else {
                persistAdministrator(
                        configuredEmail.get(),
                        configuredEmail.get().replaceAll("@.*$", ""),
                        configuredPassword.get().toCharArray(),
                        languages.getDefault().getCode());
                return;
            }
        }
        offerLink();
    }

    private void offerLink() {
        System.setProperty(SETUP_PATH_PROPERTY, "/setup?token=" + tokens.issue(Purpose.FIRST_ADMINISTRATOR, null));
    }

    /** True while the link with this token still opens the form. */
    @Lock(LockType.READ)
    public boolean isOpen(String token) {
        return token != null
                && !administratorExists()
                && tokens.find(token, List.of(Purpose.FIRST_ADMINISTRATOR)).isPresent();
    }

    /**
     * Creates the first administrator and closes the door.
     *
     * @return false when the token is not (or no longer) good; nothing is stored then
     */
    @Lock(LockType.WRITE)
    public boolean create(String token, String email, String name, char[] password, String language) {
        turn.take();
        if (!isOpen(token)
                || policy.check(new String(password), false, List.of(email, name))
                        .isPresent()) {
            return false;
        }
        persistAdministrator(email, name, password, language);
        forgetTokens();
        return true;
    }

    private void persistAdministrator(String email, String name, char[] password, String language) {
        var account = new Account(email, name, passwords.hash(password), language, Instant.now());
        account.grant(Roles.ADMINISTRATOR);
        entityManager.persist(account);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.ACCOUNT_CREATED, "account", account.getId())
                .by(account.getId())
                .change(null, Roles.ADMINISTRATOR));
    }

    private boolean administratorExists() {
        return entityManager
                        .createQuery("SELECT COUNT(a) FROM Account a JOIN a.roles r WHERE r = :role", Long.class)
                        .setParameter("role", Roles.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    private void forgetTokens() {
        tokens.forgetNobodys(Purpose.FIRST_ADMINISTRATOR);
    }
}
