package net.dider.portal.content.entity;

/** What is written in one language: plain title, slug and summary, and an HTML body. */
public record WrittenText(String title, String slug, String summary, String body) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SLUG = 120;
    public static final int LONGEST_SUMMARY = 400;
    public static final int LONGEST_BODY = 500_000;

    public static final WrittenText EMPTY = new WrittenText("", "", "", "");
}
