package net.dider.portal.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers a button with a file instead of a page; nothing between keeps it. */
@ApplicationScoped
public class FileDownload {

    /** @param name of the file, in ASCII */
    public void pdf(byte[] paper, String name) {
        answer(paper, "application/pdf", name);
    }

    /** @param name of the file, in ASCII */
    public void answer(byte[] file, String type, String name) {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType(type);
        external.setResponseContentLength(file.length);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "private, no-store");
        try {
            external.getResponseOutputStream().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
