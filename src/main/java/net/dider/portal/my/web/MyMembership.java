package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.members.service.OwnProfile;
import net.dider.portal.members.service.OwnProfileService;

/** The membership of whoever looks, for every page of the member area. */
@Named
@RequestScoped
public class MyMembership {

    @Inject
    private OwnProfileService profiles;

    private OwnProfile profile;

    @PostConstruct
    void load() {
        profile = profiles.find().orElse(null);
    }

    /** The role alone makes no member: somebody may look at the portal as one. */
    public boolean isLinked() {
        return profile != null;
    }

    public OwnProfile getProfile() {
        return profile;
    }
}
