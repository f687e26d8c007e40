package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.dider.portal.content.service.ContentSearch;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailSampleService;
import net.dider.portal.platform.pdf.PaperSampleService;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.LanguageOpening;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.entity.TextProposal;
import net.dider.portal.translations.service.Glossary;
import net.dider.portal.translations.service.GlossaryService;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextDigestSending;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextFinding;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextProposalService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRule;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;
import net.dider.portal.translations.service.TextWorkService;
import net.dider.portal.translations.service.TranslationMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people at the same texts, on a real MySQL: T14, T18, T19, E18, E19, E22. */
class TextTeamContainerIT extends InContainer {

    private static final String CLEAR = "documents.list.link.clear";

    @Inject
    private TextService service;

    @Inject
    private TextProposalService proposals;

    @Inject
    private GlossaryService glossaryService;

    @Inject
    private Glossary glossary;

    @Inject
    private TranslationMemory memory;

    @Inject
    private ContentSearch search;

    @Inject
    private TextWorkService work;

    @Inject
    private TextDigestSending sending;

    @Inject
    private Translators translators;

    @Inject
    private MailSampleService letters;

    @Inject
    private PaperSampleService papers;

    @Inject
    private LanguageService languageService;

    @Inject
    private LanguageOpening opening;

    @Inject
    private Languages languages;

    @Inject
    private TextGrid grid;

    @Inject
    private Texts texts;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Translator translator;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @AfterEach
    void whatShipsStandsAgain() throws Exception {
        for (var language : List.of("tr", "en")) {
            translator.call(() -> {
                service.takeBack(CLEAR, language);
                return null;
            });
        }
    }

    @Test
    void a_proposal_is_read_by_nobody_until_it_is_approved_and_decided_once() throws Exception {
        var shipped = texts.current(CLEAR, "en");
        var proposal = propose("Show every document", "“All” sounds curt.");
        assertThat(texts.current(CLEAR, "en")).isEqualTo(shipped);
        assertThat(proposal.getSeen()).isEqualTo(shipped);
        assertThat(catchThrowableOfType(TextRefused.class, () -> propose("Show every document", null))
                        .getReason())
                .as("it waits already")
                .isEqualTo(TextRule.SAME_AS_NOW);
        assertThat(catchThrowableOfType(TextRefused.class, () -> propose(shipped, null))
                        .getReason())
                .isEqualTo(TextRule.SAME_AS_NOW);
        assertThat(catchThrowableOfType(TextRefused.class, () -> propose("Show {0}", null))
                        .getReason())
                .as("what cannot be saved cannot be proposed")
                .isEqualTo(TextRule.PLACEHOLDERS);

        assertThatThrownBy(() -> translator.call(() -> proposals.approve(proposal.getId(), "something else", null)))
                .as("the text changed since it was looked at")
                .isInstanceOf(TextConflict.class);
        assertThat(translator.call(() -> proposals.approve(proposal.getId(), shipped, null)))
                .isTrue();
        assertThat(texts.current(CLEAR, "en")).isEqualTo("Show every document");
        assertThat(translator.call(() -> proposals.reject(proposal.getId(), "Too late.")))
                .as("decided once")
                .isFalse();
    }

    @Test
    void a_proposal_is_rejected_with_a_reason_only() throws Exception {
        var proposal = propose("Show the lot", null);
        assertThat(catchThrowableOfType(
                                TextRefused.class, () -> translator.call(() -> proposals.reject(proposal.getId(), " ")))
                        .getReason())
                .isEqualTo(TextRule.NO_REASON);
        translator.call(() -> proposals.reject(proposal.getId(), "Too casual."));

        assertThat(translator.call(() -> proposals.find(CLEAR)))
                .extracting(TextProposal::getState, TextProposal::getAnswer)
                .contains(tuple(TextProposal.State.REJECTED, "Too casual."));
        assertThat(texts.current(CLEAR, "en")).isEqualTo(texts.shipped(CLEAR, "en"));
    }

    @Test
    void an_agreed_term_that_is_missing_is_warned_about_everywhere_at_once() throws Exception {
        save(CLEAR, "tr", "Kent diplomasisinin bütün belgeleri");
        assertThat(administrator.call(() -> glossaryService.save(null, 0, Map.of("tr", "kent diplomasisi"), null)))
                .isEqualTo(GlossaryService.Outcome.TOO_FEW);
        assertThat(administrator.call(() -> glossaryService.save(
                        null, 0, Map.of("tr", "kent diplomasisi", "en", "city diplomacy"), "Not urban.")))
                .isEqualTo(GlossaryService.Outcome.SAVED);
        try {
            assertThat(administrator.call(() -> glossaryService.save(
                            null, 0, Map.of("tr", "Kent Diplomasisi", "en", "urban diplomacy"), null)))
                    .isEqualTo(GlossaryService.Outcome.TAKEN);
            assertThat(findings("All documents on urban diplomacy"))
                    .extracting(TextFinding::rule, TextFinding::detail)
                    .contains(tuple(TextRule.TERM, "kent diplomasisi → city diplomacy"));
            assertThat(findings("All documents on city diplomacy"))
                    .extracting(TextFinding::rule)
                    .doesNotContain(TextRule.TERM);
            assertThat(TextRule.TERM.isError()).isFalse();
            assertThat(grid.find(CLEAR).orElseThrow().words().get("en").states())
                    .contains(TextState.FAILING);
            assertThat(glossary.mark("Kent diplomasisinin bütün belgeleri", "tr", "en"))
                    .containsExactly(
                            new Glossary.Piece("Kent diplomasisinin", "city diplomacy"),
                            new Glossary.Piece(" bütün belgeleri", null));
        } finally {
            for (var term : administrator.call(() -> glossaryService.find())) {
                administrator.call(() -> {
                    glossaryService.delete(term.getId());
                    return null;
                });
            }
        }
        assertThat(findings("All documents on urban diplomacy"))
                .extracting(TextFinding::rule)
                .doesNotContain(TextRule.TERM);
    }

    @Test
    void the_memory_knows_interface_and_content() throws Exception {
        var source = texts.current(CLEAR, "tr");
        assertThat(translator.call(() -> memory.find("none", source, "tr", "en")))
                .extracting(TranslationMemory.Suggestion::translation, TranslationMemory.Suggestion::percent)
                .contains(tuple(texts.current(CLEAR, "en"), 100));
        assertThat(translator.call(() -> memory.find(CLEAR, source, "tr", "en")))
                .extracting(TranslationMemory.Suggestion::place)
                .as("no help to itself")
                .doesNotContain(CLEAR);

        var title = one("SELECT r.title FROM content_revisions r JOIN content_versions v"
                + " ON v.published_revision_id = r.id JOIN content_versions e ON e.item_id = v.item_id"
                + " AND e.language = 'en' AND e.published_revision_id IS NOT NULL WHERE v.language = 'tr'"
                + " ORDER BY LENGTH(r.title) DESC LIMIT 1");
        Eventually.is(true, search::isComplete);
        assertThat(translator.call(() -> memory.find("none", title, "tr", "en")))
                .filteredOn(s -> s.address().startsWith("/admin/content/edit?item="))
                .extracting(TranslationMemory.Suggestion::percent)
                .contains(100);
        assertThat(translator.call(() -> memory.find("none", "Zürafa hangi dağa çıkmış", "tr", "en")))
                .isEmpty();
    }

    @Test
    void a_translator_is_told_in_her_language_what_came_and_never_twice() throws Exception {
        execute("INSERT INTO accounts (email, display_name, password_hash, language, is_disabled, created_at,"
                + " lock_version) VALUES ('ceviren@example.org', 'Defne Ak', 'x', 'tr', FALSE, '2026-01-01', 1)");
        execute("INSERT INTO account_roles (account_id, role) SELECT id, 'TRANSLATOR' FROM accounts WHERE email ="
                + " 'ceviren@example.org'");
        execute("INSERT INTO account_languages (account_id, language) SELECT id, 'en' FROM accounts WHERE email ="
                + " 'ceviren@example.org'");
        var defne = translators.find().stream()
                .filter(t -> t.email().equals("ceviren@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(defne.writes("en")).isTrue();
        assertThat(defne.writes("tr")).isFalse();

        assertThat(administrator.call(() -> work.assign("tr", "", defne.id(), tomorrow(), null)))
                .as("not a language of hers")
                .isEqualTo(TextWorkService.Outcome.NOT_THEIRS);
        assertThat(administrator.call(() -> work.assign("en", "documents", defne.id(), LocalDate.of(2020, 1, 1), null)))
                .isEqualTo(TextWorkService.Outcome.PAST);
        assertThat(administrator.call(() -> work.assign("en", "documents", defne.id(), tomorrow(), "Acele!")))
                .isEqualTo(TextWorkService.Outcome.ASSIGNED);
        save(CLEAR, "tr", "Belgelerin tümünü göster");

        assertThat(sending.tell(defne)).isTrue();
        assertThat(sending.tell(defne)).isFalse();
        execute("UPDATE text_digests SET sent_on = '2020-01-01'");
        assertThat(sending.tell(defne)).as("nothing came since").isFalse();
        assertThat(one("SELECT language FROM outgoing_mails WHERE kind = 'translations.digest' AND recipient ="
                        + " 'ceviren@example.org'"))
                .isEqualTo("tr");
    }

    @Test
    void every_letter_and_paper_can_be_looked_at_in_every_language_and_one_that_visitors_do_not_get() throws Exception {
        administrator.call(() -> {
            languageService.add("nl", "Nederlands", "en", null);
            return null;
        });
        try {
            save("mail.invitation.title.subject", "nl", "Uitnodiging voor het portaal");
            assertThat(translator
                            .call(() -> letters.preview("accounts.invitation", "nl"))
                            .orElseThrow()
                            .subject())
                    .isEqualTo("Uitnodiging voor het portaal");
            for (var language : List.of("tr", "en", "nl")) {
                for (var name : translator.call(() -> letters.find("tr")).keySet()) {
                    var letter = translator
                            .call(() -> letters.preview(name, language))
                            .orElseThrow();
                    assertThat(letter.html()).as(name).contains("lang=\"" + language + "\"");
                    assertThat(letter.text()).as(name).doesNotContain("{", "???");
                }
            }
            assertThat(translator.call(() -> letters.preview("no.such", "tr"))).isEmpty();
            for (var name : translator.call(() -> papers.find("tr")).keySet()) {
                assertThat(translator.call(() -> papers.print(name, "nl")).orElseThrow())
                        .as(name)
                        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(translator.call(() -> papers.find("en")))
                    .containsEntry(
                            "members.form",
                            texts.current("members.paper.title.form", "tr") + " / "
                                    + texts.current("members.paper.title.form", "en"));
            assertThat(translator.call(() -> papers.print("no.such", "tr"))).isEmpty();
        } finally {
            translator.call(() -> {
                service.takeBack("mail.invitation.title.subject", "nl");
                return null;
            });
            administrator.call(() -> {
                languageService.delete("nl");
                return null;
            });
        }
    }

    @Test
    void a_language_shows_itself_when_enough_of_its_texts_are_there() throws Exception {
        administrator.call(() -> {
            languageService.add("nl", "Nederlands", "en", 1);
            return null;
        });
        try {
            opening.look();
            assertThat(languages.find("nl").orElseThrow().isShown()).isFalse();

            var some = texts.keys().stream()
                    .filter(k -> k.startsWith("documents."))
                    .filter(k -> !texts.current(k, "tr").contains("{"))
                    .toList();
            for (var key : some) {
                save(key, "nl", "Nederlands " + key.replace('.', ' '));
            }
            assertThat(100 * texts.count("nl") / texts.countAll()).isPositive();
            opening.look();
            assertThat(languages.find("nl")).get().matches(Language::isShown);

            administrator.call(() -> {
                languageService.show("nl", false);
                return null;
            });
            opening.look();
            assertThat(languages.find("nl").orElseThrow().isShown())
                    .as("whoever hides it has decided")
                    .isFalse();
            for (var key : some) {
                translator.call(() -> {
                    service.takeBack(key, "nl");
                    return null;
                });
            }
        } finally {
            administrator.call(() -> {
                languageService.delete("nl");
                return null;
            });
        }
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(DateTexts.ISTANBUL).plusDays(1);
    }

    private TextProposal propose(String words, String note) throws Exception {
        return translator.call(() -> {
            proposals.propose(CLEAR, "en", words, note);
            return proposals.find(CLEAR).get(0);
        });
    }

    private List<TextFinding> findings(String words) throws Exception {
        return translator.call(() -> service.findings(CLEAR, "en", words));
    }

    private void save(String key, String language, String words) throws Exception {
        translator.call(() -> {
            service.save(TextEdit.of(key, language, words));
            return null;
        });
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
