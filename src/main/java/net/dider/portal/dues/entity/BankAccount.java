package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where dues are paid to; there is one. */
@Entity
@Table(name = "dues_bank_accounts")
public class BankAccount {

    public static final long ONLY = 1;
    public static final int LONGEST_HOLDER = 160;
    public static final int LONGEST_BANK = 120;

    @Id
    private Long id = ONLY;

    @Column(nullable = false, length = LONGEST_HOLDER)
    private String holder = "";

    @Column(nullable = false, length = LONGEST_BANK)
    private String bank = "";

    /** Without spaces. */
    @Column(nullable = false, length = 34)
    private String iban = "";

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    public void change(String holder, String bank, String iban) {
        this.holder = holder;
        this.bank = bank;
        this.iban = iban;
    }

    public String getHolder() {
        return holder;
    }

    public String getBank() {
        return bank;
    }

    /** In groups of four, as it is printed (ISO 13616). */
    public String getGroupedIban() {
        return iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getIban() {
        return iban;
    }
}
