package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** An entry of the audit trail in words of the reader's language, on the page and in the file alike. */
@Named
@RequestScoped
public class AuditWords {

    private static final String ACCOUNT = "account:";
    private static final String SUBJECT = "accounts.audit-subject.enum.";
    /** The trail itself, an address nobody has, and one of which the portal does not say whether somebody has it. */
    private static final Map<String, String> WITHOUT_A_NAME = Map.of(
            "audit:entries", "accounts.audit.title.page",
            "account:unknown", "accounts.audit.text.unknownAccount",
            "account:unproven", "accounts.audit.text.typedAccount");
    /** What the portal writes down by itself; what people wrote is shown to the letter. */
    private static final Pattern OWN_WORDS =
            Pattern.compile("(?:[\\[\\],@ ]|\\b(?:[A-Z][A-Z_]{3,}|[a-z]{2,3}|\\d+)\\b)*");

    private static final Pattern OWN_WORD = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");

    /** Entries whose values are an account's id. */
    private static final Set<String> ABOUT_PEOPLE = Set.of(AuditKind.CONTENT_ASSIGNED.name());
    /** Entries whose values are an item's id. */
    private static final Set<String> ABOUT_ITEMS = Set.of(AuditKind.CONTENT_MOVED.name());

    /** Entries whose values people wrote. */
    private static final Set<String> PEOPLES_WORDS =
            Set.of(AuditKind.TEXT_CHANGED.name(), AuditKind.SETTING_CHANGED.name(), AuditKind.MEDIA_CHANGED.name());

    /** In front of the reason of what somebody did while she looked as that role. */
    private static final Pattern VIEWED = Pattern.compile("^\\(([A-Z_]+)\\)");
    /** As {@code AuditFilter} tells it. */
    private static final Pattern FILTER =
            Pattern.compile("actor=(\\S+) subject=(.*) kinds=\\[(.*)] from=(\\S+) to=(\\S+)");

    private static final String CONTENT = "CONTENT_";
    private static final String MAIL = "MAIL_";
    private static final String MAIL_STATE = "site.mail.enum.";
    private static final String ROLE = "accounts.role.enum.";
    private static final Pattern INSTANT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern ITEM = Pattern.compile("\\bitem[: ](\\d+)");
    /** A language's code at the beginning, as in {@code tr 3: title}. */
    private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2,3}(?= |$)");

    @Inject
    private AuditService audit;

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dates;

    @Inject
    private Languages languages;

    private final Map<Long, String> names = new HashMap<>();

    /** Looks up in one query who is named in these entries. */
    void prepare(Collection<AuditEntry> entries) {
        var unknown = entries.stream()
                .flatMap(AuditWords::accountsIn)
                .filter(id -> id > 0 && !names.containsKey(id))
                .collect(Collectors.toSet());
        names.putAll(audit.findNames(unknown));
        unknown.forEach(id -> names.putIfAbsent(id, "#" + id));
    }

    /** Her name; a visitor had an address, the portal itself has none. */
    public String who(AuditEntry entry) {
        if (entry.getActorId() != null) {
            return name(entry.getActorId());
        }
        return texts.get(entry.getAddress() == null ? "accounts.audit.text.portal" : "accounts.audit.text.visitor");
    }

    public String what(AuditEntry entry) {
        return texts.get("accounts.audit.enum." + entry.getKind());
    }

    /** The person's name where it is about one, else what kind of thing it is and which. */
    public String subject(AuditEntry entry) {
        return subject(entry.getSubject());
    }

    private String subject(String subject) {
        var account = accountOf(subject);
        if (account > 0) {
            return name(account);
        }
        if (WITHOUT_A_NAME.containsKey(subject)) {
            return texts.get(WITHOUT_A_NAME.get(subject));
        }
        var colon = subject.indexOf(':');
        var kind = SUBJECT + subject.substring(0, Math.max(0, colon));
        return texts.isKnown(kind) ? texts.format(kind, subject.substring(colon + 1)) : subject;
    }

    private static Stream<Long> accountsIn(AuditEntry entry) {
        var about = ABOUT_PEOPLE.contains(entry.getKind());
        return Stream.of(
                entry.getActorId() == null ? 0L : entry.getActorId(),
                accountOf(entry.getSubject()),
                about ? number(entry.getOldValue()) : 0L,
                about ? number(entry.getNewValue()) : 0L,
                filteredAccount(entry));
    }

    private static long filteredAccount(AuditEntry entry) {
        var filter = FILTER.matcher(entry.getNewValue() == null ? "" : entry.getNewValue());
        return filter.matches() ? Math.max(number(filter.group(1)), accountOf(filter.group(2))) : 0;
    }

    public String before(AuditEntry entry) {
        return value(entry, entry.getOldValue());
    }

    public String after(AuditEntry entry) {
        return value(entry, entry.getNewValue());
    }

    /**
     * A value (empty for null) as people read it: names of people, times on İzmir's clock, languages, roles and the
     * portal's own words by their names; what people wrote is shown to the letter.
     */
    private String value(AuditEntry entry, String written) {
        if (written == null) {
            return "";
        }
        var kind = entry.getKind();
        if (ABOUT_PEOPLE.contains(kind)) {
            return name(number(written));
        }
        if (ABOUT_ITEMS.contains(kind)) {
            return texts.format(SUBJECT + "content", written);
        }
        if (kind.startsWith(CONTENT) || AuditKind.MENU_CHANGED.name().equals(kind)) {
            return ofContent(kind, written);
        }
        if (kind.startsWith(MAIL)) { // the state, then what the server said
            return OWN_WORD.matcher(written).replaceFirst(r -> Matcher.quoteReplacement(named(MAIL_STATE, r.group())));
        }
        if (AuditKind.EXPORTED.name().equals(kind)) {
            return ofFilter(written);
        }
        return PEOPLES_WORDS.contains(kind) ? written : ownWords(written);
    }

    /** Which entries of the trail somebody took away. */
    private String ofFilter(String written) {
        var filter = FILTER.matcher(written);
        if (!filter.matches()) {
            return written;
        }
        var actor = number(filter.group(1));
        var from = moment(filter.group(4));
        var to = moment(filter.group(5));
        var parts = Stream.of(
                        actor > 0
                                ? name(actor)
                                : "none".equals(filter.group(1)) ? texts.get("accounts.audit.text.nobody") : "",
                        "null".equals(filter.group(2)) ? "" : subject(filter.group(2)),
                        Stream.of(filter.group(3).split(", "))
                                .filter(k -> !k.isEmpty())
                                .map(k -> texts.get("accounts.audit.enum." + k))
                                .collect(Collectors.joining(", ")),
                        from.isEmpty() && to.isEmpty() ? "" : from + " – " + to)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? texts.get("accounts.audit.text.allKinds") : String.join(" · ", parts);
    }

    private String moment(String written) {
        return INSTANT.matcher(written).matches() ? dates.minute(Instant.parse(written)) : "";
    }

    private String ofContent(String kind, String written) {
        if (AuditKind.CONTENT_CREATED.name().equals(kind)) {
            var type = written + ".type.title.many";
            return texts.isKnown(type) ? texts.get(type) : written;
        }
        var planned = AuditKind.CONTENT_SCHEDULED.name().equals(kind) ? written.replace("null", "…") : written;
        var timed = INSTANT.matcher(planned)
                .replaceAll(r -> Matcher.quoteReplacement(dates.minute(Instant.parse(r.group()))));
        var linked = ITEM.matcher(timed)
                .replaceAll(r -> Matcher.quoteReplacement(texts.format(SUBJECT + "content", r.group(1))));
        return LANGUAGE.matcher(linked)
                .replaceFirst(r -> Matcher.quoteReplacement(
                        languages.find(r.group()).map(Language::getOwnName).orElse(r.group())));
    }

    /** The reason somebody gave, to the letter, and the role she looked as. */
    public String reason(AuditEntry entry) {
        return entry.getReason() == null
                ? ""
                : VIEWED.matcher(entry.getReason())
                        .replaceFirst(r -> Matcher.quoteReplacement(
                                texts.format("accounts.audit.text.viewedAs", named(ROLE, r.group(1)))));
    }

    private String ownWords(String written) {
        return OWN_WORDS.matcher(written).matches()
                ? OWN_WORD.matcher(written).replaceAll(r -> Matcher.quoteReplacement(named(ROLE, r.group())))
                : written;
    }

    private String named(String first, String word) {
        return Stream.of(first, "accounts.audit-value.enum.")
                .map(prefix -> prefix + word)
                .filter(texts::isKnown)
                .findFirst()
                .map(texts::get)
                .orElse(word);
    }

    /** Where that can be looked at today; null where there is no such page. */
    public String link(AuditEntry entry) {
        var id = entry.getSubject().substring(entry.getSubject().indexOf(':') + 1);
        return switch (entry.getSubject().replaceFirst(":.*", "")) {
            case "content" -> "/admin/content/edit?item=" + encoded(id);
            case "text" -> "/admin/translations?q=" + encoded(id.replaceFirst("/[^/]*$", ""));
            case "text-batch" -> "/admin/translations/batches?batch=" + encoded(id);
            case "account" -> id.matches("\\d+") ? "/admin/accounts/edit?account=" + id : null;
            case "language" -> "/admin/languages";
            case "menu" -> "/admin/menus?menu=" + encoded(id);
            case "setting", "search" -> "/admin/settings";
            case "import" -> "/admin/wordpress/batch?batch=" + encoded(id);
            default -> null;
        };
    }

    private String name(long accountId) {
        return names.getOrDefault(accountId, "#" + accountId);
    }

    private static long accountOf(String subject) {
        return subject.matches(ACCOUNT + "\\d{1,18}") ? Long.parseLong(subject.substring(ACCOUNT.length())) : 0;
    }

    private static long number(String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
