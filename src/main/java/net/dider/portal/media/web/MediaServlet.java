package net.dider.portal.media.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaAddress;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaFiles;
import net.dider.portal.media.service.MediaFolder;
import net.dider.portal.platform.security.Roles;
import org.omnifaces.servlet.FileServlet;

/**
 * Answers files of the library; the addresses are explained at {@link MediaAddress}. What was asked for by another name,
 * version or width than there is, is led to the present one; parts, conditions and HEAD are OmniFaces’ work.
 */
@WebServlet("/media/*")
public class MediaServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile(
            "/media/([1-9][0-9]{0,17})(?:/([1-9][0-9]{0,8}))?(?:/([1-9][0-9]{0,4}))?(?:/([a-z0-9-]{1,80}\\.[a-z0-9]{3,4}))?");
    private static final int WIDTH = 3;

    private static final String ASKED = "portal.media.asked";
    private static final long A_YEAR = 31_536_000;
    /** A browser keeps a version for ever; a cache between asks each minute whether it has been taken away. */
    private static final String FOR_EVER = "public, max-age=" + A_YEAR + ", s-maxage=60, immutable";

    private static final String FOR_A_MOMENT = "public, max-age=0, s-maxage=1";
    private static final String FOR_NOBODY_ELSE = "private, no-store";

    @Inject
    private transient MediaFiles files;

    @Inject
    private transient MediaFolder folder;

    /** What the address means. */
    private record Asked(MediaFile file, FileType type, File found) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var answer = prepare(request, response);
        if (answer != null) {
            super.doGet(new OnePart(request), answer);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var answer = prepare(request, response);
        if (answer != null) {
            super.doHead(new OnePart(request), answer);
        }
    }

    /** The response to write the file to; null when it is answered already. */
    private HttpServletResponse prepare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getRequestURI());
        var file = path.matches() ? files.find(Long.parseLong(path.group(1))) : Optional.<MediaFile>empty();
        if (file.isEmpty() || (file.get().trashed() && !isEditor(request)) || isYetToCome(path, file.get())) {
            response.setHeader("Cache-Control", FOR_A_MOMENT);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        var asked = asked(path, file.get());
        if (!request.getRequestURI().equals(canonical(asked, path))) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Cache-Control", file.get().trashed() ? FOR_NOBODY_ELSE : FOR_A_MOMENT);
            response.setHeader("Location", canonical(asked, path));
            return null;
        }
        request.setAttribute(ASKED, asked);
        return new MediaResponse(response, file.get().trashed() ? FOR_NOBODY_ELSE : FOR_EVER);
    }

    private static boolean isEditor(HttpServletRequest request) {
        return request.getUserPrincipal() != null
                && (request.isUserInRole(Roles.EDITOR) || request.isUserInRole(Roles.ADMINISTRATOR));
    }

    private static boolean isYetToCome(Matcher path, MediaFile file) {
        return path.group(2) != null && Integer.parseInt(path.group(2)) > file.version();
    }

    private Asked asked(Matcher path, MediaFile file) {
        var webp = path.group(4) != null && path.group(4).endsWith("." + FileType.WEBP.extension());
        var type = file.kind() == MediaKind.IMAGE && webp ? FileType.WEBP : file.type();
        return new Asked(file, type, folder.find(file, width(path, file), type).toFile());
    }

    private static int width(Matcher path, MediaFile file) {
        return path.group(WIDTH) == null ? file.width() : file.smallest(Integer.parseInt(path.group(WIDTH)));
    }

    private static String canonical(Asked asked, Matcher path) {
        return asked.file().kind() == MediaKind.IMAGE
                ? MediaAddress.image(asked.file(), width(path, asked.file()), asked.type())
                : MediaAddress.present(asked.file());
    }

    @Override
    protected File getFile(HttpServletRequest request) {
        return ((Asked) request.getAttribute(ASKED)).found();
    }

    @Override
    protected String getContentType(HttpServletRequest request, File file) {
        return ((Asked) request.getAttribute(ASKED)).type().contentType();
    }

    /** Documents are never opened in the portal's name: what is in them was looked at by nobody (ASVS 3.2.1). */
    @Override
    protected boolean isAttachment(HttpServletRequest request, String contentType) {
        return ((Asked) request.getAttribute(ASKED)).file().kind() == MediaKind.DOCUMENT;
    }

    @Override
    protected String getAttachmentName(HttpServletRequest request, File file) {
        var asked = (Asked) request.getAttribute(ASKED);
        return asked.file().title().replaceAll("[\\\\/:*?\"<>|]", "-") + "."
                + asked.type().extension();
    }

    @Override
    protected long getExpireTime(HttpServletRequest request, File file) {
        return A_YEAR;
    }
}
