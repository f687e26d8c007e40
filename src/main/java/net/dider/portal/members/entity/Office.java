package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An office abroad (İzmir Ofisi), as far as the registry needs it: whose members a registrar sees. */
@Entity
@Table(name = "member_offices")
public class Office {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(name = "country_code", nullable = false, length = 2)
    private String countryCode;

    protected Office() {}

    public Office(String name, String countryCode) {
        this.name = PersonFacts.oneLine(name);
        this.countryCode = countryCode;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getCountryCode() {
        return countryCode;
    }
}
