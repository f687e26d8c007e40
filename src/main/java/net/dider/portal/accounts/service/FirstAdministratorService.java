package net.dider.portal.accounts.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken;
import net.dider.portal.platform.language.Languages;
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
    private static final String PURPOSE = "FIRST_ADMINISTRATOR";
    private static final int TOKEN_BYTES = 32;
    private static final Duration LIFE = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Passwords passwords;

    @Inject
    @ConfigProperty(name = "portal.admin.email")
    private Optional<String> configuredEmail;

    @Inject
    @ConfigProperty(name = "portal.admin.password")
    private Optional<String> configuredPassword;

    @PostConstruct
    void prepare() {
        forgetTokens();
        if (administratorExists()) {
            return;
        }
        if (configuredEmail.isPresent() && configuredPassword.isPresent()) {
            if (configuredPassword.get().length() < Passwords.SHORTEST) {
                LOG.log(Level.SEVERE, "PORTAL_ADMIN_PASSWORD is shorter than {0} characters", Passwords.SHORTEST);
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
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entityManager.persist(
                new OneTimeToken(PURPOSE, sha256(token), Instant.now().plus(LIFE)));
        System.setProperty(SETUP_PATH_PROPERTY, "/setup?token=" + token);
    }

    /** True while the link with this token still opens the form. */
    @Lock(LockType.READ)
    public boolean isOpen(String token) {
        return token != null && !administratorExists() && findToken(token).isPresent();
    }

    /**
     * Creates the first administrator and closes the door.
     *
     * @return false when the token is not (or no longer) good; nothing is stored then
     */
    @Lock(LockType.WRITE)
    public boolean create(String token, String email, String name, char[] password, String language) {
        if (!isOpen(token) || password.length < Passwords.SHORTEST) {
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
    }

    private boolean administratorExists() {
        return entityManager
                        .createQuery("SELECT COUNT(a) FROM Account a JOIN a.roles r WHERE r = :role", Long.class)
                        .setParameter("role", Roles.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    private void forgetTokens() {
        entityManager
                .createQuery("DELETE FROM OneTimeToken t WHERE t.purpose = :purpose")
                .setParameter("purpose", PURPOSE)
                .executeUpdate();
    }

    private Optional<OneTimeToken> findToken(String token) {
        return entityManager
                .createQuery(
                        "SELECT t FROM OneTimeToken t WHERE t.purpose = :purpose AND t.hash = :hash",
                        OneTimeToken.class)
                .setParameter("purpose", PURPOSE)
                .setParameter("hash", sha256(token))
                .getResultStream()
                .filter(t -> t.isAlive(Instant.now()))
                .findFirst();
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
