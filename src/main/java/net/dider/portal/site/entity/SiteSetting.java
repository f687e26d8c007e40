package net.dider.portal.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A fact about the association, in one language: its name, its address. */
@Entity
@Table(name = "site_settings")
public class SiteSetting {

    public static final int LONGEST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "setting_value", nullable = false, length = LONGEST)
    private String value;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected SiteSetting() {}

    public SiteSetting(String name, String language) {
        this.name = name;
        this.language = language;
    }

    public String getName() {
        return name;
    }

    public String getLanguage() {
        return language;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
