package net.dider.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import net.dider.portal.content.service.Teaser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AtomFeedTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void each_item_stands_once_with_an_id_that_no_new_address_changes() throws Exception {
        var before = feed(List.of(item(1, "Ak & <kara>", "eski"), item(2, "İki", "iki")));
        var after = feed(List.of(item(1, "Ak & <kara>", "yeni"), item(2, "İki", "iki")));

        assertThat(texts(before, "id"))
                .containsExactly(
                        "https://dider.example:8443/tr/haberler.atom",
                        "tag:dider.example,2026:item/1/tr",
                        "tag:dider.example,2026:item/2/tr");
        assertThat(texts(after, "id")).isEqualTo(texts(before, "id"));
        assertThat(texts(before, "title")).containsExactly("Haberler", "Ak & <kara>", "İki");
        assertThat(before.getDocumentElement().getAttribute("xml:lang")).isEqualTo("tr");
        assertThat(links(after))
                .contains("https://dider.example:8443/tr/haberler/yeni", "https://dider.example:8443/tr/haberler.atom");
    }

    @Test
    void the_feed_is_as_new_as_its_newest_item() throws Exception {
        assertThat(texts(feed(List.of(item(1, "Bir", "bir"))), "updated"))
                .containsExactly(LAST.toString(), LAST.toString());
        assertThat(texts(feed(List.of(item(1, "Bir", "bir"))), "published")).containsExactly(FIRST.toString());
    }

    @Test
    void a_feed_without_items_is_a_feed() throws Exception {
        assertThat(texts(feed(List.of()), "updated")).hasSize(1);
    }

    private static Teaser item(long id, String title, String path) {
        return new Teaser(id, "news", null, "tr", title, path, "Özet", FIRST, LAST);
    }

    private static Document feed(List<Teaser> items) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new AtomFeed(
                        "Haberler",
                        "DİDER",
                        "tr",
                        "https://dider.example:8443/tr/haberler.atom",
                        "https://dider.example:8443/tr/haberler",
                        items)
                .write(
                        XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8"),
                        t -> "https://dider.example:8443/tr/haberler/" + t.path());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> texts(Document feed, String name) {
        var nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(n -> nodes.item(n).getTextContent())
                .toList();
    }

    private static List<String> links(Document feed) {
        var nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(
                        n -> nodes.item(n).getAttributes().getNamedItem("href").getNodeValue())
                .toList();
    }
}
