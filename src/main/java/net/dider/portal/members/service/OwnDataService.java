package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.pdf.PdfPress;
import net.dider.portal.platform.pdf.PdfSheet;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** Everything the association keeps of a member, for her to take away (KVKK m.11, GDPR art. 15 and 20). */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class OwnDataService {

    private static final int MOST_DEEDS = 5_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    @Inject
    private MemberSeal seal;

    @Inject
    private ConsentBook consents;

    @Inject
    private OwnRequestService requests;

    @Inject
    private OwnTrailService trail;

    @Inject
    private OwnDataPaper paper;

    @Inject
    @Any
    private Instance<OwnDataPart> parts;

    @Inject
    private Languages languages;

    @Inject
    private PdfPress press;

    @Inject
    private Event<Audited> audit;

    /** {@code data.json} for machines and {@code data.pdf} for people in her language; that it was made is on the trail. */
    public byte[] export() {
        var member = own.get();
        audit.fire(Audited.of(AuditKind.EXPORTED, "member", member.getId()));
        var data = gather(member);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "data.json", data.json().getBytes(StandardCharsets.UTF_8));
            put(zip, "data.pdf", press.print(sheet(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private PdfSheet sheet(OwnData data) {
        var member = data.member();
        var language = languages.find(member.getLanguage()).orElseGet(languages::getDefault);
        var sheet = paper.sheet(data, language);
        parts.forEach(p -> p.print(member, language, sheet));
        return sheet;
    }

    private OwnData gather(Member member) {
        return new OwnData(
                Instant.now(),
                member,
                seal.openMember(member.getNumber(), member.getSecrets()),
                steps(member),
                consents.find(member.getId()),
                requests.find(),
                trail.find(0, MOST_DEEDS),
                parts.stream().collect(Collectors.toMap(OwnDataPart::name, p -> p.json(member))));
    }

    private List<MemberStep> steps(Member member) {
        return entityManager
                .createQuery("SELECT s FROM MemberStep s WHERE s.memberId = :member ORDER BY s.id", MemberStep.class)
                .setParameter("member", member.getId())
                .getResultList();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
