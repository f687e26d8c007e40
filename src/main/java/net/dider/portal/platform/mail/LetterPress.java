package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns a letter into words: plain text and HTML of the same content. The HTML is the layout's document tree with text
 * put into it, so nothing in a text or an argument can become markup.
 */
@ApplicationScoped
public class LetterPress {

    private static final String LAYOUT = "/mail/letter.html";

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    /** The texts of one language. */
    interface Words {

        String say(String key, Object... arguments);
    }

    /** Subject and plain text, for a letter that is kept as it was written. */
    public String text(Letter letter, String language) {
        var written = print(letter, language);
        return written.subject() + "\n\n" + written.text();
    }

    /** Subject and body for paper: without what only a mail has, a link to press and the automatic foot. */
    public String paper(Letter letter, String language) {
        var spoken = languages.findSpoken(language).orElseGet(languages::getDefault);
        Words words = (key, arguments) -> texts.format(spoken, key, arguments);
        var blocks = new ArrayList<String>();
        blocks.add(say(words, letter.subject()));
        blocks.add(greeting(letter, words));
        letter.paragraphs().forEach(l -> blocks.add(say(words, l)));
        blocks.add(words.say("mail.letter.text.signature"));
        return String.join("\n\n", blocks);
    }

    WrittenLetter print(Letter letter, String queuedLanguage) {
        var language = letter.language()
                .or(() -> java.util.Optional.of(queuedLanguage))
                .flatMap(letter.isDraft() ? languages::find : languages::findSpoken)
                .orElseGet(languages::getDefault);
        return print(letter, language.getCode(), (key, arguments) -> texts.format(language, key, arguments));
    }

    static WrittenLetter print(Letter letter, String language, Words words) {
        var subject = say(words, letter.subject());
        var greeting = greeting(letter, words);
        var paragraphs = letter.paragraphs().stream().map(l -> say(words, l)).toList();
        var reason = letter.reason().map(l -> say(words, l)).orElse(null);
        return new WrittenLetter(
                language,
                words.say("mail.letter.text.sender"),
                letter.name().orElse(null),
                subject,
                text(letter, words, greeting, paragraphs, reason),
                html(letter, language, words, subject, greeting, paragraphs, reason));
    }

    private static String greeting(Letter letter, Words words) {
        return letter.name()
                .map(n -> words.say("mail.letter.paragraph.greeting", n))
                .orElseGet(() -> words.say("mail.letter.paragraph.greetingNobody"));
    }

    private static String text(Letter letter, Words words, String greeting, List<String> paragraphs, String reason) {
        var blocks = new ArrayList<String>();
        blocks.add(greeting);
        blocks.addAll(paragraphs);
        letter.button().ifPresent(b -> blocks.add(words.say(b.key()) + ":\n" + b.address()));
        blocks.add(words.say("mail.letter.text.signature"));
        var foot = new ArrayList<String>();
        foot.add("-- ");
        if (reason != null) {
            foot.add(reason);
        }
        foot.add(words.say("mail.letter.paragraph.automatic"));
        return String.join("\n\n", blocks) + "\n\n" + String.join("\n", foot) + "\n";
    }

    private static String html(
            Letter letter,
            String language,
            Words words,
            String subject,
            String greeting,
            List<String> paragraphs,
            String reason) {
        var page = layout();
        page.selectFirst("html").attr("lang", language);
        page.title(subject);
        slot(page, "sender").text(words.say("mail.letter.text.sender"));
        slot(page, "subject").text(subject);
        var paragraph = slot(page, "paragraph");
        var lines = new ArrayList<String>();
        lines.add(greeting);
        lines.addAll(paragraphs);
        lines.forEach(line -> paragraph.before(paragraph.clone().text(line)));
        paragraph.remove();
        var button = slot(page, "button");
        var address = slot(page, "address");
        letter.button()
                .ifPresentOrElse(
                        b -> {
                            var href = b.address().toString();
                            button.selectFirst("a").attr("href", href).text(words.say(b.key()));
                            address.selectFirst("span").text(words.say("mail.letter.paragraph.buttonFails"));
                            address.selectFirst("a").attr("href", href).text(href);
                        },
                        () -> {
                            button.remove();
                            address.remove();
                        });
        slot(page, "signature").text(words.say("mail.letter.text.signature"));
        if (reason == null) {
            slot(page, "reason").remove();
        } else {
            slot(page, "reason").text(reason);
        }
        slot(page, "automatic").text(words.say("mail.letter.paragraph.automatic"));
        page.select("[data-slot]").removeAttr("data-slot");
        return page.outerHtml();
    }

    private static Document layout() {
        try (var in = LetterPress.class.getResourceAsStream(LAYOUT)) {
            var page = Jsoup.parse(in, StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(LAYOUT, e);
        }
    }

    private static Element slot(Document page, String name) {
        return page.selectFirst("[data-slot=" + name + "]");
    }

    private static String say(Words words, Letter.Line line) {
        return words.say(line.key(), line.arguments());
    }
}
