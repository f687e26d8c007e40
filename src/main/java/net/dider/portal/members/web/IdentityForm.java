package net.dider.portal.members.web;

import java.io.Serializable;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.platform.text.DateTexts;

/** Sensitive facts as they are typed; forgotten once they are sealed. */
public class IdentityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private IdentityKind identityKind;
    private String identityNumber;
    private String mothersName;
    private String fathersName;
    private String birthDate;
    private String birthPlace;
    private String representativeNumber;
    private String reason;

    SensitiveFacts facts() {
        return new SensitiveFacts(
                identityKind,
                IdentityNumber.canonical(identityNumber),
                mothersName,
                fathersName,
                DateTexts.typed(birthDate),
                birthPlace,
                IdentityNumber.canonical(representativeNumber));
    }

    public IdentityKind[] getIdentityKinds() {
        return IdentityKind.values();
    }

    public IdentityKind getIdentityKind() {
        return identityKind;
    }

    public void setIdentityKind(IdentityKind identityKind) {
        this.identityKind = identityKind;
    }

    public String getIdentityNumber() {
        return identityNumber;
    }

    public void setIdentityNumber(String identityNumber) {
        this.identityNumber = identityNumber;
    }

    public String getMothersName() {
        return mothersName;
    }

    public void setMothersName(String mothersName) {
        this.mothersName = mothersName;
    }

    public String getFathersName() {
        return fathersName;
    }

    public void setFathersName(String fathersName) {
        this.fathersName = fathersName;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getBirthPlace() {
        return birthPlace;
    }

    public void setBirthPlace(String birthPlace) {
        this.birthPlace = birthPlace;
    }

    public String getRepresentativeNumber() {
        return representativeNumber;
    }

    public void setRepresentativeNumber(String representativeNumber) {
        this.representativeNumber = representativeNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
