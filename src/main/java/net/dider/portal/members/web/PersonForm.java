package net.dider.portal.members.web;

import java.io.Serializable;
import net.dider.portal.members.entity.Gender;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.PersonKind;

/** What a form says of a person, as it is typed. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private PersonKind kind;
    private Gender gender;
    private String givenName;
    private String familyName;
    private String organisationName;
    private String representativeName;
    private String nationality;
    private String occupation;
    private String education;
    private String email;
    private String phone;
    private String address;
    private String city;
    private String countryCode;

    static PersonForm of(PersonFacts facts) {
        var form = new PersonForm();
        form.kind = facts.kind();
        form.gender = facts.gender();
        form.givenName = facts.givenName();
        form.familyName = facts.familyName();
        form.organisationName = facts.organisationName();
        form.representativeName = facts.representativeName();
        form.nationality = facts.nationality();
        form.occupation = facts.occupation();
        form.education = facts.education();
        form.email = facts.email();
        form.phone = facts.phone();
        form.address = facts.address();
        form.city = facts.city();
        form.countryCode = facts.countryCode();
        return form;
    }

    /** What does not belong to that kind of person is left out. */
    PersonFacts facts() {
        var natural = kind.isNatural();
        return new PersonFacts(
                kind,
                natural ? givenName : null,
                natural ? familyName : null,
                natural ? null : organisationName,
                natural ? null : representativeName,
                natural ? gender : null,
                nationality,
                natural ? occupation : null,
                natural ? education : null,
                email,
                phone,
                address,
                city,
                countryCode);
    }

    public PersonKind[] getKinds() {
        return PersonKind.values();
    }

    public Gender[] getGenders() {
        return Gender.values();
    }

    public PersonKind getKind() {
        return kind;
    }

    public void setKind(PersonKind kind) {
        this.kind = kind;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getOrganisationName() {
        return organisationName;
    }

    public void setOrganisationName(String organisationName) {
        this.organisationName = organisationName;
    }

    public String getRepresentativeName() {
        return representativeName;
    }

    public void setRepresentativeName(String representativeName) {
        this.representativeName = representativeName;
    }

    public String getNationality() {
        return nationality;
    }

    public void setNationality(String nationality) {
        this.nationality = nationality;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getEducation() {
        return education;
    }

    public void setEducation(String education) {
        this.education = education;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }
}
