/**
 * Papers to print and sign. A {@link net.dider.portal.platform.pdf.PdfSheet} says what stands on one, {@link
 * net.dider.portal.platform.pdf.PdfPress} makes the file: tagged for screen readers, its font embedded.
 */
package net.dider.portal.platform.pdf;
