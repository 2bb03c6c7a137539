using System.Text;

namespace Pipeline.Tests.Dumps.Encodings;

/// <summary>Short news stories in fifteen languages, and the code pages that newsrooms of each wrote them in.</summary>
internal static class EncodedTexts
{
    static EncodedTexts() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The lengths of a sample, in characters.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [80, 150, 300, 600, 1200, 2000];

    public static IReadOnlyList<string> Kinds { get; } = ["txt", "html", "csv"];

    private static readonly (string Language, int[] CodePages, string Sentences)[] Stories =
    [
        ("de", [1252, 28591, 28605], """
            Der Stadtrat von Brennau hat am Dienstag beschlossen, die alte Brücke über die Föhre für zwei Jahre zu schließen.
            Die Bürgermeisterin erklärte, dass größere Lastwagen künftig durch das Gewerbegebiet fahren müssten.
            Für die Anwohner der Mühlenstraße wird es dadurch lauter, und viele äußerten ihren Ärger.
            Ein Gutachter hatte im März festgestellt, dass die Träger an fünf Stellen durchgerostet sind.
            Die Kosten schätzt das Bauamt auf zwölf Millionen Euro, wovon das Land die Hälfte übernimmt.
            Fußgänger und Radfahrer können während der Bauzeit eine Fähre benutzen, die alle zwanzig Minuten übersetzt.
            Der Fährmann, der früher Bäcker war, freut sich schon auf die Gäste aus der Oberstadt.
            Händler am Marktplatz fürchten dagegen, dass die Käufer ausbleiben und die Läden früher schließen.
            Das Gymnasium verlegt den Unterricht so, dass die Schüler die erste Fähre noch erreichen.
            Über eine neue Buslinie wird der Rat erst im Frühjahr entscheiden, wenn die Zählung vorliegt.
            """),
        ("fr", [1252, 28591, 28605], """
            Le conseil municipal de Valmont a décidé mardi de rénover le vieux théâtre, fermé depuis près de dix ans.
            La mairie espère que les premières représentations pourront être données dès l'été prochain.
            Les travaux coûteront environ quatre millions d'euros, dont la moitié sera payée par la région.
            Plusieurs comédiens de la troupe ont été reçus par la maire, qui leur a présenté le projet.
            À l'étage, une salle plus petite accueillera des élèves et des étudiants pendant l'année scolaire.
            Les habitants du quartier s'inquiètent du bruit, mais ils sont fiers de leur théâtre à l'italienne.
            Le plafond peint, abîmé par l'humidité, sera restauré par une équipe venue de la ville voisine.
            Un ancien machiniste a conservé les maquettes des décors et les a prêtées au musée.
            La buvette sera gérée par une association qui emploie des personnes éloignées de l'emploi.
            Le maître d'œuvre prévoit d'achever la façade avant Noël, si le gel n'arrête pas les maçons.
            """),
        ("es", [1252, 28591, 28605], """
            El ayuntamiento de Puerto Claro aprobó el martes la construcción de una pequeña estación de autobuses.
            La alcaldesa explicó que las obras comenzarán después del verano y durarán catorce meses.
            Según el presupuesto, la estación costará unos tres millones de euros, que pagará también la región.
            Los vecinos del barrio pidieron árboles y sombra, porque en julio el sol cae sin compasión.
            Un niño de ocho años preguntó si habría también un autobús hasta la montaña los días de fiesta.
            Los taxistas temen perder clientes, aunque el concejal señaló que llegarán más viajeros.
            El arquitecto diseñó un tejado de caña y de acero que recogerá el agua de la lluvia.
            En el sótano habrá consignas, baños y un café atendido por jóvenes de la formación profesional.
            Mañana se abrirá el plazo para presentar alegaciones, que terminará a finales de mes.
            Todavía no está decidido qué pasará con el viejo almacén, que muchos quieren conservar como museo.
            """),
        ("pt", [1252, 28591, 28605], """
            A câmara de Vila Corvina decidiu na terça-feira que a antiga fábrica de conservas será uma biblioteca.
            A construção deverá começar em março e terminar antes do verão do próximo ano, disse a presidente.
            O projeto custará nove milhões de euros, e a região pagará mais de metade dessa quantia.
            Os pescadores receiam que o trânsito aumente, mas não há oposição das associações de moradores.
            As máquinas de fechar latas serão limpas e ficarão expostas no salão, junto às janelas.
            Haverá também uma sala para crianças, com histórias lidas em voz alta aos sábados de manhã.
            Uma antiga operária contou que trabalhou lá trinta anos e que nunca imaginou ver livros no armazém.
            O arquiteto quer manter a chaminé, que é visível de toda a povoação e das embarcações.
            Na discussão, a oposição pediu que se poupe energia e que o telhado receba painéis solares.
            A decisão final sobre o café será tomada em junho, depois de ouvida a população.
            """),
        ("pl", [1250, 28592], """
            Rada miasta Krzywy Brzeg postanowiła we wtorek, że stara gazownia zostanie przebudowana na salę koncertową.
            Budowa ma się rozpocząć wiosną i potrwać około półtora roku, powiedziała zastępczyni burmistrza.
            Koszt wyniesie piętnaście milionów złotych, a połowę tej kwoty zapłaci województwo.
            Mieszkańcy pobliskich ulic obawiają się hałasu, lecz cieszą się, że ruina wreszcie zniknie.
            Akustyk z politechniki zmierzył, że ceglane ściany świetnie odbijają dźwięk skrzypiec.
            W piwnicy powstanie kawiarnia, w której będą pracować młodzi ludzie z niepełnosprawnością.
            Dawny palacz, który spędził tam trzydzieści lat, przyniósł radnym zdjęcia pieców i rurociągów.
            Orkiestra dęta straży pożarnej ćwiczy na razie w świetlicy, gdzie zimą jest bardzo chłodno.
            Następne posiedzenie odbędzie się w październiku, gdy gotowe będą wyniki badań gruntu.
            Część radnych wolałaby najpierw wyremontować żłobek i ścieżkę rowerową nad rzeką.
            """),
        ("cs", [1250, 28592], """
            Zastupitelé města Křivý Břeh v úterý rozhodli, že stará škola u řeky bude přestavěna na domov pro seniory.
            Stavba začne na jaře a potrvá přibližně osmnáct měsíců, řekla novinářům starostka.
            Náklady dosáhnou devadesáti milionů korun, z nichž polovinu zaplatí kraj.
            Lidé z okolních ulic se bojí hluku a prachu, ale nová pracovní místa vítají.
            Bývalý školník přinesl na schůzi klíče od věže, které čtyřicet let schovával doma ve skříni.
            V přízemí vznikne knihovna a jídelna, kam budou moci chodit i důchodci z celé čtvrti.
            Architekt navrhl zachovat původní dřevěné schodiště, po němž chodily generace žáků.
            Památkáři požadují, aby střecha byla pokryta břidlicí stejně jako před sto lety.
            Opoziční zastupitel namítl, že by město mělo nejdříve opravit most a chodníky.
            O dotaci se bude jednat příští týden, až přijdou výsledky měření vlhkosti zdí.
            """),
        ("hu", [1250, 28592], """
            Kőhegy képviselő-testülete kedden úgy döntött, hogy a régi vasútállomásból múzeum és közösségi ház lesz.
            Az építkezés tavasszal kezdődik, és körülbelül másfél évig tart, közölte a polgármester.
            A költség hatszázmillió forint, amelynek felét a megye fizeti ki három részletben.
            A környék lakói félnek a zajtól, de örülnek annak, hogy végre eltűnik a gazos peron.
            Egy nyugdíjas váltóőr elhozta az ülésre azt a lámpát, amellyel negyven évig jelzett.
            A földszinten könyvtár és büfé nyílik, az emeleten pedig a zeneiskola kap három termet.
            Az építész szerint az öntöttvas oszlopokat meg kell őrizni, mert ritkák és gyönyörűek.
            Az ellenzék azt kérte, hogy először a bölcsőde tetejét és a kerékpárutat újítsák fel.
            A következő ülést októberben tartják, amikor megérkeznek a talajvizsgálat eredményei.
            Addig a gyűjtemény a tűzoltóság raktárában marad, ahol télen sajnos fűteni sem lehet.
            """),
        ("tr", [1254, 28599], """
            Gümüşdere belediye meclisi salı günü eski un fabrikasının kütüphaneye dönüştürülmesine karar verdi.
            Başkan, inşaatın ilkbaharda başlayacağını ve yaklaşık on sekiz ay süreceğini söyledi.
            Projenin maliyeti kırk milyon lirayı bulacak, bunun yarısını il özel idaresi karşılayacak.
            Mahalle sakinleri gürültüden çekiniyor, ama yıkıntının ortadan kalkacağına seviniyorlar.
            Fabrikada otuz yıl çalışan bir usta, değirmen taşlarının fotoğraflarını üyelere gösterdi.
            Giriş katında çocuklar için geniş bir okuma odası ve küçük bir çay bahçesi açılacak.
            Mimar, tuğla bacanın korunmasını istedi, çünkü denizden gelen balıkçılar yolunu onunla buluyor.
            Muhalefet üyeleri önce köprünün ve bisiklet yolunun onarılması gerektiğini savundu.
            Bir sonraki toplantı ekim ayında, zemin incelemesinin sonuçları açıklandığında yapılacak.
            O güne kadar kitaplar, kışın ısıtılması güç olan itfaiye deposunda bekleyecek.
            """),
        ("ru", [1251, 20866, 866, 28595], """
            Городской совет Заречного во вторник решил построить новый мост для пешеходов и велосипедистов.
            Работы начнутся весной и продлятся около полутора лет, сообщила журналистам глава администрации.
            Стоимость проекта составит сто двадцать миллионов рублей, половину заплатит область.
            Жители ближайших улиц опасаются шума, но рады, что больше не придётся ездить в объезд.
            Бывший паромщик принёс на заседание фонарь, с которым он тридцать лет выходил на берег.
            Инженеры предложили деревянный настил, потому что зимой он не так скользит, как железо.
            Часть депутатов считает, что сначала нужно отремонтировать школу и детскую больницу.
            На левом берегу появится сквер с лавочками, где летом будет играть духовой оркестр.
            Следующее заседание пройдёт в октябре, когда будут готовы результаты изучения грунта.
            До открытия моста людей по-прежнему возит катер, который отправляется каждые полчаса.
            """),
        ("el", [1253, 28597], """
            Το δημοτικό συμβούλιο της Πέτρας αποφάσισε την Τρίτη να μετατρέψει το παλιό ελαιοτριβείο σε μουσείο.
            Οι εργασίες θα ξεκινήσουν την άνοιξη και θα διαρκέσουν περίπου δεκαοκτώ μήνες, είπε η δήμαρχος.
            Το κόστος θα φτάσει τα δύο εκατομμύρια ευρώ, από τα οποία τα μισά θα πληρώσει η περιφέρεια.
            Οι κάτοικοι φοβούνται τον θόρυβο, αλλά χαίρονται που θα έρθουν περισσότεροι επισκέπτες.
            Ένας ηλικιωμένος τεχνίτης έφερε στη συνεδρίαση φωτογραφίες από τις μεγάλες μυλόπετρες.
            Στο ισόγειο θα λειτουργεί καφενείο και μια αίθουσα όπου τα παιδιά θα φτιάχνουν σαπούνι.
            Ο αρχιτέκτονας ζήτησε να διατηρηθεί η καμινάδα, επειδή φαίνεται από όλα τα καράβια.
            Η αντιπολίτευση θέλει πρώτα να επισκευαστεί ο δρόμος προς το λιμάνι και το σχολείο.
            Η επόμενη συνεδρίαση θα γίνει τον Οκτώβριο, όταν θα είναι έτοιμη η μελέτη του εδάφους.
            Μέχρι τότε τα παλιά εργαλεία μένουν στην αποθήκη της πυροσβεστικής υπηρεσίας.
            """),
        ("he", [1255, 28598], """
            מועצת העיר נווה דקל החליטה ביום שלישי להפוך את בית החרושת הישן לספרייה ציבורית.
            העבודות יתחילו באביב ויימשכו כשנה וחצי, אמרה ראש העיר לעיתונאים בסוף הישיבה.
            עלות הפרויקט תגיע לעשרים מיליון שקלים, ומחצית מן הסכום ישלם המחוז.
            תושבי השכונה חוששים מן הרעש, אבל שמחים שהמבנה הנטוש ייעלם סוף סוף מן הרחוב.
            פועל ותיק שעבד במקום שלושים שנה הביא לישיבה תמונות של המכונות הגדולות.
            בקומת הקרקע ייפתח בית קפה קטן, ולצדו חדר קריאה לילדים ולהוריהם.
            האדריכל ביקש לשמור על הארובה, מפני שהדייגים רואים אותה מרחוק כשהם חוזרים לנמל.
            חברי האופוזיציה דרשו לתקן קודם את הגשר ואת שביל האופניים שליד הנחל.
            הישיבה הבאה תתקיים באוקטובר, כאשר יהיו מוכנות תוצאות הבדיקה של הקרקע.
            עד אז יישארו הספרים במחסן של מכבי האש, שקר מאוד בחודשי החורף.
            """),
        ("ar", [1256, 28596], """
            قرر مجلس مدينة الواحة يوم الثلاثاء تحويل المصنع القديم إلى مكتبة عامة مفتوحة للجميع.
            وقالت رئيسة البلدية إن أعمال البناء ستبدأ في الربيع وستستمر نحو سنة ونصف السنة.
            وتبلغ كلفة المشروع عشرين مليون دينار، وستدفع المحافظة نصف هذا المبلغ على ثلاث دفعات.
            ويخشى سكان الحي من الضجيج، لكنهم سعداء لأن المبنى المهجور سيختفي أخيرا من الشارع.
            وأحضر عامل متقاعد عمل في المكان ثلاثين عاما صورا للآلات الكبيرة إلى الجلسة.
            وسيفتح في الطابق الأرضي مقهى صغير، وإلى جانبه غرفة قراءة للأطفال وآبائهم.
            وطلب المهندس الحفاظ على المدخنة لأن الصيادين يرونها من بعيد وهم عائدون إلى الميناء.
            وطالب أعضاء المعارضة بإصلاح الجسر وطريق الدراجات قرب النهر قبل أي شيء آخر.
            وستعقد الجلسة المقبلة في الخريف عندما تكون نتائج فحص التربة جاهزة.
            وحتى ذلك الحين تبقى الكتب في مخزن رجال الإطفاء الذي يكون باردا جدا في الشتاء.
            """),
        ("ja", [932, 51932], """
            青浜市の議会は火曜日、古い製糸工場を図書館に改修することを決めた。
            工事は来年の春に始まり、およそ一年半かかる見込みだと市長は記者団に説明した。
            費用は約十億円で、その半分を県が負担し、残りは市の積立金から支払われる。
            近くの住民は騒音を心配しているが、荒れた建物がなくなることを喜ぶ声も多い。
            三十年間そこで働いた女性は、機械の写真を議場に持ち込んで当時の様子を語った。
            一階には小さな喫茶店と、子どもが本を読める広い部屋ができる予定だ。
            設計者は、漁師が沖から目印にしている煙突を残すように求めている。
            野党の議員は、橋と自転車道の修理を先に進めるべきだと主張した。
            次の会議は地盤の調査結果がまとまる十月に開かれる。
            それまで本は、冬にはとても寒くなる消防団の倉庫に置かれる。
            """),
        ("zh", [936], """
            青河市议会星期二决定，把城东的旧纺织厂改建成一座公共图书馆。
            市长对记者说，工程将在明年春天开始，大约需要一年半的时间。
            整个项目要花两千万元，其中一半由省里支付，其他的钱来自市里的基金。
            附近的居民担心会有噪音，但是也很高兴那座没有人住的楼终于要消失了。
            一位在厂里工作过三十年的老师傅带来了机器的照片，向大家说明当年的情况。
            一楼会开一家小咖啡馆，旁边是给孩子们看书的大房间。
            设计师要求保留烟囱，因为渔民在回港的时候都用它来认路。
            有些议员认为应当先修桥和河边的自行车道，然后再谈图书馆的问题。
            下一次会议将在十月举行，那时土地检查的结果就会出来。
            在这以前，书都放在消防队的仓库里，那里冬天很冷。
            """),
        ("ko", [949], """
            푸른강시 의회는 화요일에 오래된 방직 공장을 공공 도서관으로 바꾸기로 결정했다.
            시장은 공사가 내년 봄에 시작되어 약 일 년 반 동안 이어질 것이라고 기자들에게 말했다.
            전체 비용은 이백억 원이며 그 가운데 절반은 도에서 부담하기로 했다.
            근처 주민들은 소음을 걱정하지만 버려진 건물이 사라지게 되어 기쁘다고 했다.
            그곳에서 삼십 년을 일한 한 노동자는 기계 사진을 회의장에 가져왔다.
            일 층에는 작은 찻집과 아이들이 책을 읽을 수 있는 넓은 방이 들어선다.
            건축가는 어부들이 항구로 돌아올 때 보는 굴뚝을 남겨 달라고 요청했다.
            야당 의원들은 다리와 자전거 길을 먼저 고쳐야 한다고 주장했다.
            다음 회의는 땅을 조사한 결과가 나오는 시월에 열린다.
            그때까지 책은 겨울이면 몹시 추운 소방서 창고에 보관된다.
            """),
    ];

    /// <summary>Every language in each of its code pages, as each kind of file, at each length; two different cuts of each.</summary>
    public static IEnumerable<EncodedText> All() =>
        from story in Stories
        let sentences = story.Sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        from codePage in story.CodePages
        from kind in Kinds
        from length in Lengths
        from first in new[] { 0, 5 }
        select new EncodedText(
            story.Language,
            codePage,
            kind,
            length,
            File(kind, Cut(sentences, first, length)),
            Cut(sentences, first, length));

    // Sentences in turn, beginning at one of them, cut at a word.
    private static string Cut(string[] sentences, int first, int length)
    {
        var text = new StringBuilder();
        for (var at = first; text.Length < length; at++)
        {
            text.Append(sentences[at % sentences.Length]).Append(at % 3 == 2 ? "\n\n" : " ");
        }

        var end = text.ToString().LastIndexOf(' ', length - 1);
        return text.ToString(0, end > length / 2 ? end : length).Trim();
    }

    private static string File(string kind, string text) =>
        kind switch
        {
            "html" =>
                $"<!DOCTYPE html><html><head><title>News</title></head><body><div class=\"story\"><p>{text.Replace("\n\n", "</p>\n<p>", StringComparison.Ordinal)}</p></div></body></html>",
            "csv" => $"id,date,text\n1,2026-03-03,\"{text}\"\n",
            _ => text,
        };
}
