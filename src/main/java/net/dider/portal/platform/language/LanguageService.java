package net.dider.portal.platform.language;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.dider.portal.platform.language.LanguageRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** Adds, orders, shows and hides the portal's languages while it runs. Two changes wait for each other. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.SETTINGS)
public class LanguageService {

    private static final String SUBJECT = "language";
    /** Languages that CLDR, and so the JDK, has words for. */
    private static final Set<Locale> WORLD = Set.of(Locale.getAvailableLocales());

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Instance<LanguageUse> uses;

    @Inject
    private Event<LanguagesChanged> changed;

    @Inject
    private Event<Audited> audited;

    /**
     * A new language, behind all others and hidden.
     *
     * @param tag a BCP 47 tag of at most 35 characters, in whatever case
     * @param fallback a code, or null for none
     * @param shownFrom the share of its texts, in hundredths, from which on it shows itself; null: when somebody shows it
     * @throws LanguageRefused with {@code UNKNOWN} for what is no tag of a language, {@code TAKEN}, {@code NAME}, {@code
     *     SHARE}
     */
    public void add(String tag, String ownName, String fallback, Integer shownFrom) throws LanguageRefused {
        var all = lock();
        requireShare(shownFrom);
        var code = canonical(tag);
        refuseIf(code == null, Reason.UNKNOWN);
        refuseIf(all.stream().anyMatch(l -> l.getCode().equals(code)), Reason.TAKEN);
        refuseIf(fallback != null && all.stream().noneMatch(l -> l.getCode().equals(fallback)), Reason.UNKNOWN);
        int last = all.stream().mapToInt(Language::getPosition).max().orElse(0);
        var language = new Language(code, name(ownName), fallback, last + 1);
        language.showFrom(shownFrom);
        entityManager.persist(language);
        tell(AuditKind.LANGUAGE_ADDED, code, null, ownName);
    }

    /** @throws LanguageRefused with {@code NAME}, or {@code CIRCLE} where it would fall back to itself in the end */
    public void change(String code, String ownName, String fallback, Integer shownFrom) throws LanguageRefused {
        var all = lock();
        requireShare(shownFrom);
        var language = get(all, code);
        refuseIf(fallback != null && all.stream().noneMatch(l -> l.getCode().equals(fallback)), Reason.UNKNOWN);
        refuseIf(FallbackChain.closes(code, fallback, Languages.fallbacks(all)), Reason.CIRCLE);
        var before = describe(language);
        language.describe(name(ownName), fallback);
        language.showFrom(language.isShown() ? null : shownFrom);
        tell(AuditKind.LANGUAGE_EDITED, code, before, describe(language));
    }

    private static void requireShare(Integer hundredths) throws LanguageRefused {
        refuseIf(hundredths != null && (hundredths < 1 || hundredths > 100), Reason.SHARE);
    }

    /** Visitors get it, or get it no longer; what is written in it stays. */
    public void show(String code, boolean shown) throws LanguageRefused {
        var all = lock();
        var language = get(all, code);
        if (language.isShown() == shown) {
            return;
        }
        refuseIf(!shown && all.stream().filter(Language::isShown).count() == 1, Reason.LAST);
        language.show(shown);
        tell(shown ? AuditKind.LANGUAGE_SHOWN : AuditKind.LANGUAGE_HIDDEN, code, null, null);
    }

    /**
     * Visitors get a hidden language that was to show itself, once so much of it is there; any other stays as it is.
     *
     * @param hundredths of its texts that are there
     */
    @PermitAll
    public void showWhenReady(String code, long hundredths) {
        lock().stream()
                .filter(l -> l.getCode().equals(code) && !l.isShown())
                .filter(l -> l.getShownFrom() != null && hundredths >= l.getShownFrom())
                .findFirst()
                .ifPresent(language -> {
                    language.show(true);
                    tell(AuditKind.LANGUAGE_SHOWN, code, null, null);
                });
    }

    /** One place towards the beginning or the end; the first one that visitors see is the portal's own. */
    public void move(String code, boolean towardsBeginning) throws LanguageRefused {
        var all = lock();
        int from = all.indexOf(get(all, code));
        int to = towardsBeginning ? from - 1 : from + 1;
        if (to < 0 || to >= all.size()) {
            return;
        }
        var order = new java.util.ArrayList<>(all);
        order.add(to, order.remove(from));
        for (int n = 0; n < order.size(); n++) {
            order.get(n).moveTo(n + 1);
        }
        tell(AuditKind.LANGUAGE_EDITED, code, from + 1, to + 1);
    }

    /** @throws LanguageRefused with {@code SHOWN}, {@code FALLBACK} or {@code USED}: only what nobody misses goes */
    public void delete(String code) throws LanguageRefused {
        var all = lock();
        var language = get(all, code);
        refuseIf(language.isShown(), Reason.SHOWN);
        refuseIf(all.stream().anyMatch(l -> code.equals(l.getFallbackCode())), Reason.FALLBACK);
        refuseIf(!findUses(code).isEmpty(), Reason.USED);
        uses.forEach(use -> use.forget(code));
        entityManager.remove(language);
        tell(AuditKind.LANGUAGE_DELETED, code, language.getOwnName(), null);
    }

    /** How much is written in it, by {@link LanguageUse#name}; empty when it may be deleted. */
    public Map<String, Long> findUses(String code) {
        var found = new TreeMap<String, Long>();
        uses.forEach(use -> found.put(use.name(), use.count(code)));
        found.values().removeIf(count -> count == 0);
        return found;
    }

    private List<Language> lock() {
        return entityManager
                .createQuery("SELECT l FROM Language l ORDER BY l.position, l.code", Language.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void tell(AuditKind kind, String code, Object before, Object after) {
        entityManager.flush();
        audited.fire(Audited.of(kind, SUBJECT, code).change(before, after));
        changed.fire(new LanguagesChanged(Languages.read(entityManager)));
    }

    private static Language get(List<Language> all, String code) throws LanguageRefused {
        return all.stream()
                .filter(l -> l.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new LanguageRefused(Reason.UNKNOWN));
    }

    private static String describe(Language language) {
        var values = new HashMap<String, String>();
        values.put("name", language.getOwnName());
        values.put("fallback", language.getFallbackCode());
        values.put("shownFrom", String.valueOf(language.getShownFrom()));
        return new TreeMap<>(values).toString();
    }

    private static String name(String typed) throws LanguageRefused {
        var name =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        refuseIf(name.isEmpty() || name.length() > Language.LONGEST_NAME, Reason.NAME);
        return name;
    }

    /** The tag as it stands in addresses; null for what is none, or is no language that people write. */
    private static String canonical(String tag) {
        if (tag == null || !tag.matches("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?")) {
            return null;
        }
        var locale = Locale.forLanguageTag(tag);
        return WORLD.contains(locale) ? locale.toLanguageTag() : null;
    }

    private static void refuseIf(boolean wrong, Reason reason) throws LanguageRefused {
        if (wrong) {
            throw new LanguageRefused(reason);
        }
    }
}
