package net.dider.portal.media.service;

import java.util.List;

/** Whoever shows files of the library implements this (CDI), so that none is deleted from under a page. */
public interface MediaUses {

    /** Where this file is shown; empty when nowhere. Called in the transaction of whoever asks. */
    List<Use> findUses(long mediaId);

    /**
     * One place.
     *
     * @param type what it is, in the words of the reader’s language
     * @param title its name
     * @param address where an editor changes it
     */
    record Use(String type, String title, String address) {}
}
