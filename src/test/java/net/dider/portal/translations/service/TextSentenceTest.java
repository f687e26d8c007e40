package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Güncelleme: 24 Kasım 2026        ¦ Güncelleme: {0}          ¦ true",
                "guncelleme: 24 kasim 2026        ¦ Güncelleme: {0}          ¦ true",
                "13 içerik arasında 1.234 sonuç   ¦ {0} içerik arasında {1, number} sonuç ¦ true",
                "İzmir’de 3 üye                   ¦ İzmir''de {0} üye        ¦ true",
                "Toplam: 12 kişi bulundu.         ¦ <b>Toplam:</b> {0} kişi bulundu. ¦ true",
                "Yayında (Türkçe): 15             ¦ Taslak ({0}): {1}        ¦ false",
                "Güncelleme                       ¦ Güncelleme: {0}          ¦ false",
                "Herhangi bir sözcük              ¦ {0} {1}                  ¦ false",
                "3 belge                          ¦ {0, plural, one {# belge} other {# belge}} ¦ true",
                "12,345 documents found           ¦ {0, plural, one {# document} other {# documents}} found ¦ true",
                "12 pages found                   ¦ {0, plural, one {# document} other {# documents}} found ¦ false",
                "317 metin                        ¦ {0} {0,choice,0#metin|1#metin} ¦ true",
                "1 text                           ¦ {0} {0,choice,0#texts|1#text|1<texts} ¦ true",
                "2 letters                        ¦ {0} {0,choice,0#texts|1#text|1<texts} ¦ false",
                "Ana sayfa › Ara                  ¦ Ana sayfa                ¦ true",
                "Ara bir bul bakalım kim aramış   ¦ Ara                      ¦ false"
            })
    void a_sentence_leads_to_the_text_it_was_made_of(String pasted, String text, boolean found) {
        assertThat(new TextSentence(pasted).likeness(text) > 0).isEqualTo(found);
    }
}
