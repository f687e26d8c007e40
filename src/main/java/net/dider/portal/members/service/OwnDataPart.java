package net.dider.portal.members.service;

import jakarta.json.JsonStructure;
import net.dider.portal.members.entity.Member;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.pdf.PdfSheet;

/** What another feature keeps of a member; she takes it away with the rest of her data (KVKK m.11). A CDI bean. */
public interface OwnDataPart {

    /** Its name in the file for machines, in English. */
    String name();

    JsonStructure json(Member member);

    /** Adds it to what she reads, in her language. */
    void print(Member member, Language language, PdfSheet sheet);
}
