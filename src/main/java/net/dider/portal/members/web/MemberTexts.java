package net.dider.portal.members.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.TypeWords;
import net.dider.portal.members.service.MemberTypeService;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** What the registry stores as codes, in the reader's words. */
@Named
@ApplicationScoped
public class MemberTexts {

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private MemberTypeService types;

    @Inject
    private Texts texts;

    /** A country by its code, in the reader's language. */
    public record Country(String code, String name) {}

    public List<Country> getCountries() {
        var locale = activeLanguage.getLocale();
        var order = com.ibm.icu.text.Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(c -> new Country(c, country(c)))
                .sorted(Comparator.comparing(Country::name, order::compare))
                .toList();
    }

    public String country(String code) {
        return code == null || code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(activeLanguage.getLocale());
    }

    /** What a guarded field says or is to say, as people read it. */
    public String guarded(GuardedField field, String value) {
        if (field == null || value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case NATIONALITY -> country(value);
            case GENDER -> texts.get("members.gender.enum." + value);
            case BIRTH_DATE ->
                value.matches("\\d{4}-\\d\\d-\\d\\d") ? DateTexts.numeric(LocalDate.parse(value)) : value;
            default -> value;
        };
    }

    /** The type's name in the reader's language, else in Turkish. */
    public String type(MemberType type) {
        return Optional.ofNullable(type.getWords().get(activeLanguage.getCode()))
                .or(() -> Optional.ofNullable(type.getWords().get("tr")))
                .map(TypeWords::getName)
                .orElse(type.getCode());
    }

    public String typeOf(String code) {
        return types.findAll().stream()
                .filter(t -> t.getCode().equals(code))
                .findFirst()
                .map(this::type)
                .orElse(code);
    }
}
