package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dider.portal.testing.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SchemaIT shows on two databases, in words that name the line: SQL in the subset that MySQL and H2 share. */
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z]+)_([a-z0-9]+_?)+\\.sql");

    /** What one of the databases does not know, does silently, or does differently. */
    private static final Map<String, String> SURPRISES = Map.of(
            "\\bCHECK\\s*\\(", "MySQL 8.0.15 parses CHECK and does not keep it: let the service refuse",
            "\\bTIMESTAMP\\b", "TIMESTAMP follows the session's zone and ends in 2038: DATETIME(6)",
            "\\bDATETIME\\b(?!\\(6\\))", "without (6) MySQL rounds to seconds: DATETIME(6)",
            "\\bENUM\\s*\\(|\\bSET\\s*\\(", "a new value would need ALTER TABLE: VARCHAR",
            "\\bON\\s+(UPDATE|DELETE)\\b", "the database changes rows nobody sees in the code: let the service do it",
            "\\b(TRIGGER|PROCEDURE|VIEW)\\b", "logic in the database: let the service do it",
            "\\b(ENGINE|COLLATE|CHARSET|CHARACTER SET)\\b", "comes from ${table_options}",
            "`|\\bIF\\s+(NOT\\s+)?EXISTS\\b", "a migration runs once, on a schema it knows");

    static List<String> migrations() {
        return Sources.find(Sources.MIGRATIONS, "").stream()
                .map(f -> f.getFileName().toString())
                .filter(n -> !"migration".equals(n))
                .toList();
    }

    @Test
    void versions_are_counted_without_gap_or_repeat() {
        assertThat(migrations().stream().map(n -> n.substring(0, 5)))
                .as("the next migration is V%04d", migrations().size() + 1)
                .isEqualTo(IntStream.rangeClosed(1, migrations().size())
                        .mapToObj("V%04d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_migration_is_named_after_its_feature_and_what_it_does(String file) {
        var name = NAME.matcher(file);

        assertThat(name.matches())
                .as("%s: V0012__members_add_phone.sql is the form", file)
                .isTrue();
        assertThat(Sources.JAVA.resolve("net/dider/portal").resolve(name.group(2)))
                .as("%s: %s is a feature", file, name.group(2))
                .isDirectory();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_migration_holds_no_surprise(String file) {
        assertThat(SURPRISES.entrySet().stream()
                        .filter(s -> Pattern.compile(s.getKey(), Pattern.CASE_INSENSITIVE)
                                .matcher(withoutStrings(file))
                                .find())
                        .map(Map.Entry::getValue))
                .as(file)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void everything_the_database_could_name_itself_has_a_name(String file) {
        var sql = withoutStrings(file);

        assertThat(lines(sql, "(PRIMARY KEY|UNIQUE|FOREIGN KEY)"))
                .as("%s: an unnamed constraint has another name on every machine and cannot be dropped later", file)
                .allMatch(l -> l.matches("\\s*(ALTER TABLE \\w+ ADD )?CONSTRAINT (pk|uk|fk)_\\w+ .*"));
        assertThat(lines(sql, "CREATE (UNIQUE )?INDEX"))
                .as("%s: an index is called ix_…, a unique one uk_…", file)
                .allMatch(l -> l.matches("\\s*CREATE (INDEX ix_|UNIQUE INDEX uk_).*"));
        assertThat(lines(sql, "AUTO_INCREMENT"))
                .as("%s: only the id counts itself", file)
                .allMatch(l -> l.matches("\\s*id BIGINT NOT NULL AUTO_INCREMENT,"));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_table_has_a_plural_name_and_the_portals_options(String file) {
        var tables = Pattern.compile("CREATE TABLE ([^\\s(]+).*?;", Pattern.DOTALL)
                .matcher(withoutStrings(file))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group()));

        assertThat(tables.keySet()).as("%s: snake_case and plural", file).allMatch(t -> t.matches("[a-z]+(_[a-z]+)*s"));
        assertThat(tables.values())
                .as("%s: CREATE TABLE … ) ${table_options};", file)
                .allMatch(t -> t.endsWith(") ${table_options};"));
    }

    private static Stream<String> lines(String sql, String containing) {
        return sql.lines().filter(l -> Pattern.compile(containing).matcher(l).find());
    }

    private static String withoutStrings(String file) {
        return Sources.read(Sources.MIGRATIONS.resolve(file))
                .replaceAll("'[^']*'", "''")
                .replaceAll("--.*", "");
    }
}
