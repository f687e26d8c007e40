package net.dider.portal.members.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.dider.portal.members.service.AnswerRules.Problem;
import net.dider.portal.members.service.Question.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Answers citizen() {
        return new Answers()
                .put(Question.KIND, "CITIZEN")
                .put(Question.GIVEN_NAMES, "Işıl")
                .put(Question.SURNAME, "Öğütçü")
                .put(Question.BIRTH_DATE, "5.3.1980")
                .put(Question.EMAIL, "isil@ornek.org")
                .put(Question.CITY, "İzmir")
                .put(Question.COUNTRY, "TR")
                .put(Question.CAPACITY, true)
                .put(Question.STATUTE, true);
    }

    @Test
    void what_is_complete_may_be_sent_without_a_single_consent() {
        assertThat(AnswerRules.firstWrong(citizen(), TODAY)).isEmpty();
    }

    @Test
    void the_first_page_that_is_not_well_is_named() {
        assertThat(AnswerRules.firstWrong(new Answers(), TODAY)).contains(Step.WHO);
        assertThat(AnswerRules.firstWrong(citizen().put(Question.CITY, ""), TODAY))
                .contains(Step.CONTACT);
        assertThat(AnswerRules.firstWrong(citizen().put(Question.STATUTE, false), TODAY))
                .contains(Step.PROMISES);
    }

    /** Domain facts §1.3: eighteen completed on the day of applying. */
    @ParameterizedTest
    @CsvSource({
        "22.11.2008, ",
        "23.11.2008, UNDER_AGE",
        "23.11.2026, DATE_FUTURE",
        "31.2.1980, DATE",
        "yarın, DATE",
        "1.1.1880, DATE"
    })
    void an_applicant_is_of_age_on_the_day_she_applies(String birth, Problem problem) {
        var problems = AnswerRules.check(citizen().put(Question.BIRTH_DATE, birth), Step.PERSON, TODAY);

        assertThat(problems).isEqualTo(problem == null ? Map.of() : Map.of(Question.BIRTH_DATE, problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.3.1980", "05.03.1980", "5/3/1980", "05-03-1980", "5 3 1980", "1980-03-05", " 5. 3. 1980 "})
    void a_day_is_read_as_people_write_it(String written) {
        assertThat(AnswerRules.day(written)).contains(LocalDate.of(1980, 3, 5));
    }

    @Test
    void a_foreign_national_needs_the_right_to_settle_and_a_citizen_is_not_asked() {
        var foreigner = citizen().put(Question.KIND, "FOREIGN_NATIONAL").put(Question.NATIONALITY, "DE");

        assertThat(AnswerRules.check(foreigner, Step.PERSON, TODAY))
                .isEqualTo(Map.of(Question.SETTLEMENT, Problem.TICK_REQUIRED));
        assertThat(AnswerRules.check(foreigner.put(Question.SETTLEMENT, true), Step.PERSON, TODAY))
                .isEmpty();
        assertThat(Question.of(Step.PERSON, net.dider.portal.members.entity.PersonKind.CITIZEN))
                .doesNotContain(Question.SETTLEMENT, Question.NATIONALITY);
    }

    @Test
    void a_legal_person_names_itself_and_who_acts_for_it() {
        var organisation = new Answers().put(Question.KIND, "LEGAL_PERSON").put(Question.MERSIS, "123");

        assertThat(AnswerRules.check(organisation, Step.PERSON, TODAY))
                .containsOnlyKeys(
                        Question.TITLE, Question.MERSIS, Question.REPRESENTATIVE, Question.REPRESENTATIVE_OFFICE);
    }

    @Test
    void honorary_membership_is_never_applied_for() {
        assertThat(AnswerRules.check(new Answers().put(Question.KIND, "HONORARY"), Step.WHO, TODAY))
                .isEqualTo(Map.of(Question.KIND, Problem.CHOICE_REQUIRED));
    }

    @ParameterizedTest
    @EnumSource(net.dider.portal.members.entity.PersonKind.class)
    void no_public_page_asks_for_what_belongs_on_the_signed_form(net.dider.portal.members.entity.PersonKind kind) {
        assertThat(Step.PUBLIC.stream().flatMap(s -> Question.of(s, kind).stream()))
                .doesNotContain(
                        Question.IDENTITY_NUMBER,
                        Question.IDENTITY_KIND,
                        Question.MOTHERS_NAME,
                        Question.GENDER,
                        Question.REPRESENTATIVE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "0532 123 45 67, true",
        "+90 532 123 45 67, true",
        "(532) 123-4567, true",
        "+49 421 361 0, true",
        "12, false",
        "telefon, false",
        "+90 (532, false"
    })
    void a_telephone_number_has_digits_enough(String typed, boolean well) {
        assertThat(AnswerRules.check(citizen().put(Question.PHONE, typed), Step.CONTACT, TODAY)
                        .isEmpty())
                .isEqualTo(well);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isil", "isil@", "a@b.org, c@d.org", "Işıl <isil@ornek.org>"})
    void an_address_names_one_mailbox(String typed) {
        assertThat(AnswerRules.check(citizen().put(Question.EMAIL, typed), Step.CONTACT, TODAY))
                .isEqualTo(Map.of(Question.EMAIL, Problem.EMAIL));
    }

    @Test
    void what_is_too_long_is_said_and_what_nobody_types_is_cut() {
        var long101 = "a".repeat(101);

        assertThat(AnswerRules.check(citizen().put(Question.SURNAME, long101), Step.PERSON, TODAY))
                .isEqualTo(Map.of(Question.SURNAME, Problem.TOO_LONG));
        assertThat(new Answers().put(Question.SURNAME, "a".repeat(100_000)).get(Question.SURNAME))
                .hasSize(Question.LONGEST);
    }

    @Test
    void an_answer_is_one_line_in_composed_letters_without_control_characters() {
        var back = citizen().put(Question.GIVEN_NAMES, "  Işıl\u0000\r\nNur i\u0307nci ");

        assertThat(back.get(Question.GIVEN_NAMES)).isEqualTo("Işıl Nur inci");
        assertThat(back.is(Question.STATUTE)).isTrue();
        assertThat(back.name()).isEqualTo("Işıl Nur inci Öğütçü");
    }

    @Test
    void what_another_kind_of_applicant_was_asked_is_not_sent() {
        var changed = citizen().put(Question.TITLE, "Dernek").put(Question.MERSIS, "1234567890123456");

        assertThat(changed.asked().get(Question.TITLE)).isEmpty();
        assertThat(changed.asked().get(Question.SURNAME)).isEqualTo("Öğütçü");
    }
}
