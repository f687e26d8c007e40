package net.dider.portal.site.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Holds back a page while it is rendered, to keep its bytes; notes whether it tried to set a cookie. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private static final Pattern NONCE = Pattern.compile(" nonce=\"[^\"]*\"");
    private static final int USUAL_PAGE = 32 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringWriter characters = new StringWriter(USUAL_PAGE);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private boolean personal;
    private boolean failed;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The page; PrimeFaces' nonces are taken out, as public pages have a policy without and must not differ by them. */
    byte[] body() {
        if (writer == null) {
            return bytes.toByteArray();
        }
        writer.flush();
        var page = characters.toString();
        return (page.contains(" nonce=\"") ? NONCE.matcher(page).replaceAll("") : page)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A whole page that everybody may see alike. */
    boolean isKeepable() {
        return getStatus() == SC_OK
                && !personal
                && !failed
                && (bytes.size() > 0 || characters.getBuffer().length() > 0);
    }

    boolean isFailed() {
        return failed;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(characters);
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] b, int offset, int length) {
                    bytes.write(b, offset, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
        return stream;
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        if (mayPass(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (mayPass(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (mayPass(name)) {
            super.setDateHeader(name, date);
        }
    }

    /** The page cache gives validators of its own; a second set would contradict them. */
    private boolean mayPass(String name) {
        personal |= "Set-Cookie".equalsIgnoreCase(name);
        return !"ETag".equalsIgnoreCase(name)
                && !"Last-Modified".equalsIgnoreCase(name)
                && !"Accept-Ranges".equalsIgnoreCase(name);
    }

    @Override
    public void sendError(int status) throws IOException {
        failed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failed = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        failed = true;
        super.sendRedirect(location);
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        characters.getBuffer().setLength(0);
    }

    @Override
    public void flushBuffer() {
        // the page leaves as a whole
    }

    @Override
    public boolean isCommitted() {
        return failed && super.isCommitted();
    }

    @Override
    public void setContentLength(int length) {
        // known once the page is whole
    }

    @Override
    public void setContentLengthLong(long length) {
        // known once the page is whole
    }

    @Override
    public void setBufferSize(int size) {
        // everything is buffered
    }
}
