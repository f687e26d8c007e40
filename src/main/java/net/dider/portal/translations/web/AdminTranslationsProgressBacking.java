package net.dider.portal.translations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextState;

/** How far each language is in each module; every number leads to its texts. */
@Named
@RequestScoped
public class AdminTranslationsProgressBacking {

    @Inject
    private TextGrid grid;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    private List<Row> rows;

    /** A module, or all of them under the empty name. */
    public record Row(String module, List<Cell> cells) {}

    /** One language of it, and where its numbers lead. */
    public record Cell(Language language, TextGrid.Count count, String share, List<Number> numbers) {}

    /** So many texts in that state. */
    public record Number(TextState state, int count, String address) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = grid.count().entrySet().stream()
                    .map(module -> new Row(
                            module.getKey(),
                            languages.getAll().stream()
                                    .map(l -> cell(
                                            module.getKey(),
                                            l,
                                            module.getValue().get(l.getCode())))
                                    .toList()))
                    .toList();
        }
        return rows;
    }

    private Cell cell(String module, Language language, TextGrid.Count count) {
        return new Cell(
                language,
                count,
                texts.format("translations.progress.text.share", count.present(), count.total(), count.percent()),
                List.of(
                        number(module, language, TextState.MISSING, count.missing()),
                        number(module, language, TextState.OUTDATED, count.outdated()),
                        number(module, language, TextState.FAILING, count.failing())));
    }

    private static Number number(String module, Language language, TextState state, int count) {
        return new Number(
                state, count, TextQuery.of(module, language.getCode(), state).address(1));
    }

    public String address(String module, Language language) {
        return TextQuery.of(module, language.getCode()).address(1);
    }
}
