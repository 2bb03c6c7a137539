using Pipeline.Summarization.Extractive;

namespace Pipeline.Tests.Summarization;

/// <summary>Sentences of the page, datelines and captions, which no summary says, by kind and language.</summary>
public sealed class FurnitureSentenceTests
{
    [Theory]
    [InlineData("Good morning from the harbour.")]
    [InlineData("Guten Morgen aus dem Rathaus.")]
    [InlineData("Bonjour à toutes et à tous.")]
    [InlineData("Buenos días desde el puerto.")]
    [InlineData("Bom dia a todos os leitores.")]
    [InlineData("Buongiorno a tutti i lettori.")]
    [InlineData("Dzień dobry z portu.")]
    [InlineData("Доброе утро, дорогие читатели.")]
    [InlineData("The post Old market hall reopens appeared first on Slow News.")]
    [InlineData("Der Beitrag Alte Halle öffnet erschien zuerst auf Lohrblatt.")]
    [InlineData("L’article La halle rouvre est apparu en premier sur Le Quai.")]
    [InlineData("La entrada El mercado reabre se publicó primero en El Muelle.")]
    [InlineData("O post O mercado reabre apareceu primeiro em O Cais.")]
    [InlineData("L'articolo Il mercato riapre proviene da Il Molo.")]
    [InlineData("Het bericht De hal gaat open verscheen eerst op De Kade.")]
    [InlineData("Inlägget Hallen öppnar dök först upp på Kajen.")]
    [InlineData("Click on the map to see all harbours.")]
    [InlineData("When you subscribe, you will get the letter first.")]
    [InlineData("Jetzt abonnieren und zwei Wochen kostenlos lesen.")]
    [InlineData("Cliquez sur l'image pour l'agrandir encore.")]
    [InlineData("Haga clic en la imagen para verla.")]
    [InlineData("Inscreva-se no canal do jornal agora mesmo.")]
    [InlineData("Iscriviti alla newsletter del giornale di oggi.")]
    [InlineData("Подпишитесь на наш канал прямо сейчас.")]
    [InlineData("Wenn Sie alle Cookies in Ihrem Browser ablehnen, fehlen Teile dieser Webseite.")]
    [InlineData("Para leer sobre otros hechos en Lorna, clic AQUÍ.")]
    [InlineData("Revisa el cronograma según la escala de pagos.")]
    [InlineData("El periodismo independiente necesita del apoyo de sus lectores para continuar.")]
    [InlineData("¡Hoy, con tu apoyo, seguiremos trabajando!")]
    [InlineData("Você pode apoiar o site de diversas formas.")]
    [InlineData("Article mis à jour le 7 janvier 2020.")]
    [InlineData("Aktualisiert am 3. Mai 2026.")]
    public void What_the_page_says_is_furniture(string sentence) => Assert.True(Furniture.Is(sentence, sentence.Split(' ').Length));

    [Theory]
    [InlineData("Good mornings begin with coffee, says a study of 1,200 bakers in four towns.")]
    [InlineData("The post office in Merrow closes in March.")]
    [InlineData("Der Beitrag zur Pflegeversicherung steigt im Januar.")]
    [InlineData("L'article 49 de la loi a été abrogé lundi.")]
    [InlineData("La entrada al museo cuesta doce euros desde abril.")]
    [InlineData("O post de saúde reabre em março.")]
    [InlineData("Het bericht over de sluiting verraste het personeel.")]
    [InlineData("The court ruled that a browser may not be sold without a choice.")]
    [InlineData("The maker of the browser will block cookies of third parties from May.")]
    [InlineData("Hej is the Swedish word that the shop in Lorne uses to greet its many customers.")]
    [InlineData("El alcalde cerró el puente con su apoyo y el de otros dos concejales.")]
    [InlineData("O partido pode apoiar o candidato em março.")]
    [InlineData("La loi a été modifiée le 7 janvier par le conseil.")]
    [InlineData("Ihre Unterstützung sagte die Ministerin am Montag zu.")]
    public void What_the_article_says_is_not(string sentence) => Assert.False(Furniture.Is(sentence, sentence.Split(' ').Length));

    [Theory]
    [InlineData("Skarvik (kel) - ", "The ferry company has given away its oldest ship.")]
    [InlineData("PORT LANNOCK — ", "The museum has opened a room.")]
    [InlineData("LONDON, England (CNN) -- ", "The harbour will close on Monday.")]
    [InlineData("PUERTO CLARO, ESPAÑA.- ", "La planta abre en junio con energía solar.")]
    [InlineData("Madrid, 3 mar (EFE).- ", "El consejo cerrará el puente.")]
    [InlineData("Washington.- ", "El senador habló el martes.")]
    [InlineData("Buenos Aires, 3 mar.— ", "El consejo cerrará el puente.")]
    [InlineData("Berlin (dpa/bb) - ", "Der Rat schließt die Brücke.")]
    [InlineData("PARIS, 3 mars (AFP) — ", "Le conseil fermera le pont.")]
    [InlineData("Warszawa (PAP) - ", "Rada zamknie most.")]
    [InlineData("МОСКВА, 3 мар — РИА Новости. ", "Совет закроет мост.")]
    [InlineData("新华社北京3月3日电 ", "港务局周三表示渡轮将恢复航行。")]
    [InlineData("【東京＝共同】", "港湾局は水曜日に発表した。")]
    [InlineData("القاهرة (رويترز) - ", "قال المجلس إن الجسر سيغلق.")]
    public void A_dateline_is_no_part_of_the_sentence(string dateline, string sentence)
    {
        Assert.Equal(dateline.Length, Datelines.Length(dateline + sentence));
        Assert.Equal(0, Datelines.Length(sentence));
    }

    [Theory]
    [InlineData("The World Health Organization (WHO) said that the vaccine works.")]
    [InlineData("Die Brücke - 90 Jahre alt - wird geschlossen.")]
    [InlineData("IBM said on Monday that it will close the plant.")]
    [InlineData("Le maire (PS) ferme le pont lundi.")]
    [InlineData("Rada (PSL) zamyka most w marcu.")]
    [InlineData("El alcalde Pérez – médico – dimite.")]
    public void A_sentence_keeps_its_subject(string sentence) => Assert.Equal(0, Datelines.Length(sentence));

    [Theory]
    [InlineData("Ann Hale (pictured, left) opened the bridge.", "Ann Hale opened the bridge.")]
    [InlineData("Petra Hollmann (im Bild) öffnet die Brücke.", "Petra Hollmann öffnet die Brücke.")]
    [InlineData("Claire Montagnac (photo) ouvre le pont.", "Claire Montagnac ouvre le pont.")]
    [InlineData("Marta Olmedo (en la foto) abre el puente.", "Marta Olmedo abre el puente.")]
    [InlineData("Elena Marchetti (nella foto) apre il ponte.", "Elena Marchetti apre il ponte.")]
    [InlineData("Jan Nowak (na zdjęciu) otwiera most.", "Jan Nowak otwiera most.")]
    [InlineData("Ольга Северцева (на фото) открыла мост.", "Ольга Северцева открыла мост.")]
    [InlineData("The bridge (built in 1928) will close.", "The bridge (built in 1928) will close.")]
    [InlineData("Das Bildungswerk (Bildung und Sport) schließt.", "Das Bildungswerk (Bildung und Sport) schließt.")]
    public void A_caption_in_brackets_goes(string sentence, string plain) => Assert.Equal(plain, Captions.Without(sentence));
}
