package net.dider.portal.accounts.service;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dider.portal.platform.text.Folding;

/**
 * Which passwords may be chosen (ASVS 6.2.1–6.2.12, NIST SP 800-63B §3.1.1.2): long ones, in any letters and without rules
 * of composition, but none that everybody tries first. How easily one is guessed is estimated by zxcvbn, which knows
 * frequent passwords, names, rows of keys and repetitions; a list of our own adds the words of this town and house.
 */
@ApplicationScoped
public class PasswordPolicy {

    /** Counted in code points, so that an emoji is one character. */
    public static final int SHORTEST = 15;

    public static final int SHORTEST_WITH_SECOND_FACTOR = 8;
    public static final int LONGEST = 1_000;

    private static final String LIST = "/passwords/blocked.txt";
    /** zxcvbn takes much longer on long texts, and nothing that long is guessed. */
    private static final int LONGEST_ESTIMATED = 32;
    /** zxcvbn's score: below it fewer than 10⁶ guesses are enough. */
    private static final int LOWEST_SCORE = 2;

    /** Ten megabytes of words that are asked for a few times a day: they may go when memory is short. */
    private SoftReference<Zxcvbn> zxcvbn = new SoftReference<>(null);

    private List<String> localWords = List.of();

    public enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON
    }

    /** @param score 0 (guessed at once) to 4 (hardly ever) */
    public record Strength(int score, int missing) {}

    @PostConstruct
    void read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(PasswordPolicy.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            localWords = lines.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .map(Folding::fold)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param about words that belong to the person, such as her name and address; worthless in her password
     * @return why it is refused, empty when it may be used
     */
    public Optional<Refusal> check(String password, boolean secondFactor, Collection<String> about) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest(secondFactor)) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return score(password, about) < LOWEST_SCORE ? Optional.of(Refusal.TOO_COMMON) : Optional.empty();
    }

    /** For the meter beside the field, by the same rules as {@link #check}. */
    public Strength measure(String password, boolean secondFactor, Collection<String> about) {
        var length = password.codePointCount(0, password.length());
        return new Strength(length == 0 ? 0 : score(password, about), Math.max(0, shortest(secondFactor) - length));
    }

    public int shortest(boolean secondFactor) {
        return secondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST;
    }

    private int score(String password, Collection<String> about) {
        var folded = Folding.fold(password);
        if (isRepetition(folded)) {
            return 0;
        }
        // the longest first: one may stand in another
        var known = Stream.concat(about.stream().flatMap(PasswordPolicy::words), localWords.stream())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        // “password password” is no better than without the gap
        return Stream.of(folded, closed(folded), without(known, folded))
                .mapToInt(guessed -> estimate(guessed, known))
                .min()
                .orElseThrow();
    }

    private synchronized Zxcvbn zxcvbn() {
        var known = zxcvbn.get();
        if (known == null) {
            known = new Zxcvbn();
            zxcvbn = new SoftReference<>(known);
        }
        return known;
    }

    private int estimate(String folded, List<String> words) {
        return zxcvbn().measure(folded.substring(0, Math.min(folded.length(), LONGEST_ESTIMATED)), words)
                .getScore();
    }

    /** What is left to guess for somebody who knows her, this town and this house: zxcvbn takes three known words in a row for a good password. */
    private static String without(List<String> known, String folded) {
        var rest = folded;
        for (var word : known) {
            rest = rest.replace(word, "");
        }
        return rest.length() == folded.length() ? folded : closed(rest);
    }

    private static String closed(String text) {
        return text.replaceAll("[\\s@._+-]+", "");
    }

    /** The words of a name or an address, folded. */
    private static Stream<String> words(String text) {
        return Stream.of(Folding.fold(text == null ? "" : text).split("[^a-z0-9]+"))
                .filter(w -> w.length() > 2);
    }

    /** One to four characters over and over. */
    private static boolean isRepetition(String text) {
        return text.matches("(.{1,4}?)\\1+.{0,3}");
    }
}
