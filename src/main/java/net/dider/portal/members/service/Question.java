package net.dider.portal.members.service;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dider.portal.members.entity.PersonKind;

/**
 * What the public form asks, in order. It never asks for an identity number, a mother's name or a sex: the law wants
 * them in the ledger, so they are written on the signed form (domain facts §2.1). Words in {@code members.question.enum}.
 */
public enum Question {
    KIND(Step.WHO, Form.CHOICE, true, 20, PersonKind.values()),
    GIVEN_NAMES(Step.PERSON, Form.TEXT, true, 100, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    SURNAME(Step.PERSON, Form.TEXT, true, 100, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    BIRTH_DATE(Step.PERSON, Form.DATE, true, 10, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    NATIONALITY(Step.PERSON, Form.COUNTRY, true, 2, PersonKind.FOREIGN_NATIONAL),
    SETTLEMENT(Step.PERSON, Form.TICK, true, 5, PersonKind.FOREIGN_NATIONAL),
    TITLE(Step.PERSON, Form.TEXT, true, 200, PersonKind.LEGAL_PERSON),
    MERSIS(Step.PERSON, Form.TEXT, false, 16, PersonKind.LEGAL_PERSON),
    REPRESENTATIVE(Step.PERSON, Form.TEXT, true, 200, PersonKind.LEGAL_PERSON),
    REPRESENTATIVE_OFFICE(Step.PERSON, Form.TEXT, true, 100, PersonKind.LEGAL_PERSON),
    EMAIL(Step.CONTACT, Form.EMAIL, true, 254, PersonKind.values()),
    PHONE(Step.CONTACT, Form.PHONE, false, 30, PersonKind.values()),
    CITY(Step.CONTACT, Form.TEXT, true, 100, PersonKind.values()),
    COUNTRY(Step.CONTACT, Form.COUNTRY, true, 2, PersonKind.values()),
    ADDRESS(Step.CONTACT, Form.TEXT, false, 300, PersonKind.values()),
    OCCUPATION(Step.CONTACT, Form.TEXT, false, 100, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    CAPACITY(Step.PROMISES, Form.TICK, true, 5, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    AUTHORITY(Step.PROMISES, Form.TICK, true, 5, PersonKind.LEGAL_PERSON),
    STATUTE(Step.PROMISES, Form.TICK, true, 5, PersonKind.values()),
    BULLETIN(Step.CONSENTS, Form.TICK, false, 5, PersonKind.values()),
    PHOTO(Step.CONSENTS, Form.TICK, false, 5, PersonKind.values()),
    PARTNERS(Step.CONSENTS, Form.TICK, false, 5, PersonKind.values()),
    GENDER(Step.PAPER, Form.CHOICE, true, 20, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    MOTHERS_NAME(Step.PAPER, Form.TEXT, true, 100, PersonKind.CITIZEN, PersonKind.FOREIGN_NATIONAL),
    IDENTITY_KIND(Step.PAPER, Form.CHOICE, true, 40, PersonKind.values()),
    IDENTITY_NUMBER(Step.PAPER, Form.TEXT, true, 40, PersonKind.values()),
    REPRESENTATIVE_NUMBER(Step.PAPER, Form.TEXT, false, 40, PersonKind.LEGAL_PERSON),
    SETTLEMENT_PROVEN(Step.PAPER, Form.TICK, true, 5, PersonKind.FOREIGN_NATIONAL);

    /** No answer is kept beyond this. */
    static final int LONGEST = 500;

    /** The pages of the form, in order. */
    public enum Step {
        WHO,
        PERSON,
        CONTACT,
        PROMISES,
        CONSENTS,
        CHECK,
        /** What a registrar copies from the signed form; no page of the public one. */
        PAPER;

        /** The pages an applicant goes through. */
        public static final List<Step> PUBLIC = List.of(WHO, PERSON, CONTACT, PROMISES, CONSENTS, CHECK);

        /** The one after it; the last is followed by none. */
        public Step next() {
            return PUBLIC.get(Math.min(ordinal() + 1, PUBLIC.size() - 1));
        }

        public Step previous() {
            return PUBLIC.get(Math.max(ordinal() - 1, 0));
        }
    }

    /** How it is answered. */
    public enum Form {
        TEXT,
        DATE,
        EMAIL,
        PHONE,
        COUNTRY,
        CHOICE,
        TICK
    }

    private final Step step;
    private final Form form;
    private final boolean required;
    private final int longest;
    private final Set<PersonKind> kinds;

    Question(Step step, Form form, boolean required, int longest, PersonKind... kinds) {
        this.step = step;
        this.form = form;
        this.required = required;
        this.longest = longest;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** What is asked of that kind of applicant on that page; before the kind is known only the first page asks. */
    public static List<Question> of(Step step, PersonKind kind) {
        return Arrays.stream(values())
                .filter(q -> q.step == step && (q == KIND || kind != null && q.kinds.contains(kind)))
                .toList();
    }

    public Step getStep() {
        return step;
    }

    public Form getForm() {
        return form;
    }

    public boolean isRequired() {
        return required;
    }

    /** Characters at most. */
    public int getLongest() {
        return longest;
    }

    public boolean isTick() {
        return form == Form.TICK;
    }
}
