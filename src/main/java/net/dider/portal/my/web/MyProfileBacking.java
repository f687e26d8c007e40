package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.dider.portal.members.service.OwnEdits;
import net.dider.portal.members.service.OwnProfile;
import net.dider.portal.members.service.OwnProfileService;
import net.dider.portal.platform.web.FormMessages;

/** What a member changes of her own record at once. */
@Named
@ViewScoped
public class MyProfileBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnProfileService profiles;

    @Inject
    private MemberDeeds deeds;

    @Inject
    private FormMessages messages;

    private int seen;
    private String phone;
    private String address;
    private String city;
    private String countryCode;
    private String occupation;
    private String education;

    @PostConstruct
    void load() {
        profiles.find().ifPresent(this::show);
    }

    private void show(OwnProfile profile) {
        var person = profile.person();
        seen = profile.lockVersion();
        phone = person.phone();
        address = person.address();
        city = person.city();
        countryCode = person.countryCode();
        occupation = person.occupation();
        education = person.education();
    }

    public void save() {
        var edits = new OwnEdits(phone, address, city, countryCode, occupation, education);
        if (deeds.attempt("form", () -> profiles.change(edits, seen))) {
            load();
            messages.done("my.profile.message.saved");
        }
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
}
