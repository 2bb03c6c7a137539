using Pipeline.Text;

namespace Pipeline.Tests.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData(
        "en",
        "The harbour board said on Wednesday that the ferry would return in April, eleven years after it was taken out of service.")]
    [InlineData(
        "de",
        "Der Hafenrat teilte am Mittwoch mit, dass die Fähre im April zurückkehrt, elf Jahre nachdem sie eingestellt worden war.")]
    [InlineData(
        "fr",
        "Le conseil du port a annoncé mercredi que le ferry reviendrait en avril, onze ans après la fin du service dans les îles.")]
    [InlineData(
        "es",
        "La junta del puerto anunció el miércoles que el ferry volverá en abril, once años después de que se retirara del servicio.")]
    [InlineData(
        "it",
        "Il consiglio del porto ha annunciato mercoledì che il traghetto tornerà ad aprile, undici anni dopo la fine del servizio.")]
    [InlineData(
        "pt",
        "O conselho do porto anunciou na quarta-feira que o ferry vai voltar em abril, onze anos depois de não ter mais serviço.")]
    [InlineData(
        "nl",
        "De havenraad heeft woensdag gezegd dat de veerboot in april terugkeert, elf jaar nadat deze uit de vaart werd genomen.")]
    [InlineData(
        "sv",
        "Hamnstyrelsen sade på onsdagen att färjan kommer tillbaka i april, elva år efter att den togs ur trafik och inte längre gick.")]
    [InlineData(
        "da",
        "Havnebestyrelsen sagde onsdag, at færgen vender tilbage i april, elleve år efter at den blev taget ud af drift mellem øerne.")]
    [InlineData("no", "Havnestyret sa onsdag at fergen kommer tilbake i april, elleve år etter at den ble tatt ut av drift mellom øyene.")]
    [InlineData(
        "fi",
        "Satamahallitus kertoi keskiviikkona, että lautta palaa huhtikuussa, mutta se ei ole vielä päättänyt hinnoista ja aikatauluista.")]
    [InlineData(
        "pl",
        "Zarząd portu poinformował w środę, że prom wróci w kwietniu, jedenaście lat po tym, jak został wycofany ze służby, ale nie jest to pewne."
    )]
    [InlineData(
        "cs",
        "Správa přístavu ve středu oznámila, že se trajekt vrátí v dubnu, jedenáct let poté, co byl vyřazen z provozu, ale není to jisté.")]
    [InlineData(
        "sk",
        "Správa prístavu v stredu oznámila, že sa trajekt vráti v apríli, jedenásť rokov po tom, ako bol vyradený z prevádzky, ale nie je to isté."
    )]
    [InlineData(
        "hu",
        "A kikötői tanács szerdán közölte, hogy a komp áprilisban visszatér, tizenegy évvel azután, hogy kivonták a forgalomból, de ez még nem biztos."
    )]
    [InlineData(
        "ro",
        "Consiliul portului a anunțat miercuri că feribotul se va întoarce în aprilie, la unsprezece ani după ce a fost scos din serviciu."
    )]
    [InlineData(
        "tr",
        "Liman kurulu çarşamba günü yaptığı açıklamada feribotun on bir yıl sonra nisan ayında geri döneceğini ve daha büyük olduğunu söyledi."
    )]
    [InlineData(
        "hr",
        "Lučka uprava objavila je u srijedu da će se trajekt vratiti u travnju, a prije toga će također biti obnovljen, gdje god to bude moguće."
    )]
    [InlineData(
        "id",
        "Dewan pelabuhan mengatakan pada hari Rabu bahwa feri akan kembali pada bulan April, sebelas tahun setelah tidak dapat beroperasi karena rusak."
    )]
    [InlineData("vi", "Hội đồng cảng cho biết hôm thứ Tư rằng phà sẽ trở lại vào tháng Tư, mười một năm sau khi không còn được sử dụng.")]
    [InlineData(
        "ru",
        "Совет порта сообщил в среду, что паром вернется в апреле, через одиннадцать лет после того, как он был выведен из эксплуатации.")]
    [InlineData(
        "uk",
        "Рада порту повідомила в середу, що пором повернеться у квітні, через одинадцять років після того, як його було виведено з експлуатації."
    )]
    [InlineData(
        "bg",
        "Пристанищният съвет съобщи в сряда, че фериботът ще се върне през април, единадесет години след като беше изваден от експлоатация."
    )]
    [InlineData(
        "ar",
        "قال مجلس الميناء يوم الأربعاء إن العبارة ستعود في أبريل بعد أحد عشر عاما من توقفها عن الخدمة في الجزر التي لم تعد تصل إليها.")]
    [InlineData("fa", "شورای بندر روز چهارشنبه اعلام کرد که کشتی در ماه آوریل باز می گردد و یازده سال پس از آن که از خدمت خارج شده بود.")]
    [InlineData("he", "מועצת הנמל הודיעה ביום רביעי כי המעבורת תחזור באפריל, אחת עשרה שנים לאחר שהוצאה משירות.")]
    [InlineData("hi", "बंदरगाह बोर्ड ने बुधवार को कहा कि नौका अप्रैल में वापस आएगी और यह ग्यारह साल के बाद होगा।")]
    [InlineData("el", "Το συμβούλιο του λιμανιού ανακοίνωσε την Τετάρτη ότι το πλοίο θα επιστρέψει τον Απρίλιο.")]
    [InlineData("zh", "港务局周三表示，这艘渡轮将于四月恢复航行，距离停航已有十一年。")]
    [InlineData("ja", "港湾局は水曜日、フェリーが十一年ぶりに四月に復活すると発表した。")]
    [InlineData("ko", "항만 위원회는 수요일 페리가 11년 만에 4월에 다시 운항한다고 밝혔다.")]
    [InlineData("th", "คณะกรรมการท่าเรือกล่าวเมื่อวันพุธว่าเรือข้ามฟากจะกลับมาในเดือนเมษายน")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("1,140 - 22:40 (3.5 %)")]
    [InlineData("Kelmouth Sallow Quay Brandt Ltd")]
    [InlineData("🚢🚢🚢")]
    [InlineData("\ud800\udc00\ud800")]
    public void What_does_not_tell_is_not_guessed(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void A_quotation_does_not_turn_the_article()
    {
        const string english = "The minister said that she had read it in the German original, which was what the board had asked for. ";

        Assert.Equal("en", LanguageDetector.Detect(english + "„Das ist nicht der Weg, den wir gehen.“ " + english));
        Assert.Equal("en", LanguageDetector.Detect(english + "“这艘渡轮将于四月恢复航行”"));
    }
}
