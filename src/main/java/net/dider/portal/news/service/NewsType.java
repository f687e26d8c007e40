package net.dider.portal.news.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import net.dider.portal.content.service.ContentType;
import net.dider.portal.content.service.PublishedText;

/** News: text with the day it was first published. */
@ApplicationScoped
public class NewsType implements ContentType {

    @Override
    public String getName() {
        return "news";
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public String getLabel() {
        return "news.type.title.many";
    }

    @Override
    public String getSchema() {
        return "NewsArticle";
    }

    @Override
    public void describe(PublishedText text, JsonObjectBuilder thing) {
        thing.add("headline", text.title())
                .add("datePublished", text.firstPublishedAt().toString())
                .add("dateModified", text.publishedAt().toString());
    }
}
