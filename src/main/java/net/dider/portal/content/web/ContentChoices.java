package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.content.service.ContentBulkService.Action;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.PlaceService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.PersonNames.Person;
import net.dider.portal.platform.text.Texts;

/** What can be chosen above the matrix: whose items it shows, and what is done to those that are ticked. */
@RequestScoped
public class ContentChoices {

    @Inject
    private PlaceService places;

    @Inject
    private ContentTypes types;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    private List<Person> people;
    private boolean cut;

    /** One line of a list to choose from. */
    public record Choice(String value, String label) {}

    private List<Person> people() {
        if (people == null) {
            people = places.findOwners();
        }
        return people;
    }

    /** Mine, nobody's, those of each who works on content. */
    List<Choice> owners() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(ContentQuery.ME, texts.get("content.list.text.me")));
        choices.add(new Choice(ContentQuery.NOBODY, texts.get("content.list.text.nobody")));
        people().forEach(p -> choices.add(new Choice(p.accountId().toString(), p.name())));
        return choices;
    }

    List<Choice> actions(ContentQuery query) {
        var choices = new ArrayList<Choice>();
        if (query.trash()) {
            choices.add(choice(Action.RESTORE, ""));
            return choices;
        }
        choices.add(choice(Action.PUBLISH_TOGETHER, ""));
        for (var action : new Action[] {Action.PUBLISH, Action.UNPUBLISH, Action.MARK_UP_TO_DATE}) {
            languages.getAll().forEach(l -> choices.add(choice(action, l.getCode(), l.getOwnName())));
        }
        people().forEach(p -> choices.add(choice(Action.ASSIGN, p.accountId().toString(), p.name())));
        choices.add(choice(Action.ASSIGN, "", texts.get("content.list.text.nobody")));
        if (types.get(query.type()).isTree()) {
            choices.add(choice(Action.MOVE_BELOW, "", texts.get("content.list.text.top")));
            var offered = places.findPlaces(query.type(), null);
            offered.forEach(p -> choices.add(choice(Action.MOVE_BELOW, p.id().toString(), p.title())));
            cut = offered.size() == PlaceService.MOST_PLACES;
        }
        choices.add(choice(Action.TRASH, ""));
        return choices;
    }

    private Choice choice(Action action, String argument, Object... words) {
        return new Choice(action + ":" + argument, texts.format("content.bulk.enum." + action, words));
    }

    /** Said where not all pages are offered as a place; empty else. */
    String cutText() {
        return cut ? texts.format("content.place.text.cut", PlaceService.MOST_PLACES) : "";
    }
}
