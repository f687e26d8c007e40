package net.dider.portal.platform.pdf;

import java.util.Map;
import net.dider.portal.platform.language.Language;

/** Lays papers out; a CDI bean of the feature whose papers these are. */
public interface PaperWriter {

    /** Its papers filled with samples, as translators look at them, by a name of each. */
    Map<String, PdfSheet> samples(Language language);
}
