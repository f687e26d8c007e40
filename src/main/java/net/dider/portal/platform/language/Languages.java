package net.dider.portal.platform.language;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The portal's languages in their order, kept in memory: asking costs no query. The first one is the default. */
@Named
@ApplicationScoped
public class Languages {

    @PersistenceContext
    private EntityManager entityManager;

    private List<Language> all = List.of();

    @PostConstruct
    void load() {
        all = List.copyOf(entityManager
                .createQuery("SELECT l FROM Language l ORDER BY l.position", Language.class)
                .getResultList());
    }

    public List<Language> getAll() {
        return all;
    }

    public Language getDefault() {
        return all.get(0);
    }

    public Optional<Language> find(String code) {
        return all.stream().filter(l -> l.getCode().equals(code)).findFirst();
    }

    /** The reader's best language by an {@code Accept-Language} header (RFC 4647 look-up), else the default one. */
    public Language negotiate(String acceptLanguage) {
        if (acceptLanguage != null && acceptLanguage.length() <= 500) {
            try {
                var ranges = Locale.LanguageRange.parse(acceptLanguage);
                var tag = Locale.lookupTag(
                        ranges, all.stream().map(Language::getCode).toList());
                if (tag != null) {
                    return find(tag).orElse(getDefault());
                }
            } catch (IllegalArgumentException malformedHeader) {
                return getDefault();
            }
        }
        return getDefault();
    }
}
