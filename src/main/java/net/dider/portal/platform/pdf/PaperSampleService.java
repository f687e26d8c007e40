package net.dider.portal.platform.pdf;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** The portal's papers with samples on them, for whoever works on their words. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class PaperSampleService {

    @Inject
    private Instance<PaperWriter> writers;

    @Inject
    private PdfPress press;

    @Inject
    private Languages languages;

    /** What stands above every paper in that language, by the paper's name. */
    public Map<String, String> find(String language) {
        var titles = new TreeMap<String, String>();
        all(languages.find(language).orElseGet(languages::getDefault))
                .forEach((name, sheet) -> titles.put(name, sheet.title()));
        return titles;
    }

    /** Empty for a paper or language there is not. */
    public Optional<byte[]> print(String which, String language) {
        return languages.find(language).map(l -> all(l).get(which)).map(press::print);
    }

    private Map<String, PdfSheet> all(Language language) {
        var all = new TreeMap<String, PdfSheet>();
        writers.forEach(writer -> all.putAll(writer.samples(language)));
        return all;
    }
}
