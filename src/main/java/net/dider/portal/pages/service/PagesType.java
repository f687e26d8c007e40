package net.dider.portal.pages.service;

import jakarta.enterprise.context.ApplicationScoped;
import net.dider.portal.content.service.ContentType;

/** Pages: text and nothing else. */
@ApplicationScoped
public class PagesType implements ContentType {

    @Override
    public String getName() {
        return "pages";
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String getLabel() {
        return "pages.type.title.many";
    }

    @Override
    public boolean isTree() {
        return true;
    }
}
