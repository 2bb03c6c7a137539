namespace Pipeline.Tests.Grounding;

/// <summary>
/// One invented article in nine languages, each with lies about it by kind (F), and with what is true of it in other words (T).
/// </summary>
internal static class EditedArticles
{
    public static IReadOnlyDictionary<string, string> ByLanguage { get; } = new Dictionary<string, string>
    {
        ["en"] = """
            The board of the Alden clinic approved the merger with Birk hospital on Monday. The union opposes the merger and is threatening a strike. The town council rejected the plan for a new car park. A ticket for the night bus costs 48 crowns. The night bus will run again from 3 May after a break of eleven weeks. The school in Tern will not be closed. The director Ines Falk praised the surgeon Karl Stenn. Mayor Anna Berg denied that the bank has collapsed. The shop owner Jan Reuter claims that the works have poisoned the river. Opponents fear that the library will move to Kaland. Falk was born in Norwald in 1961; Stenn moved from Tern to Alden in 2015. The number of patients rose by 12 percent to 31,000 last year. The new bridge was opened on Thursday.
            F subject The union approved the merger with Birk hospital.
            F subject The mayor rejected the plan for a new car park.
            F antonym The town council approved the plan for a new car park.
            F antonym The number of patients fell by 12 percent last year.
            F unit A ticket for the night bus costs 48 euros.
            F negin The night bus will not run again from May.
            F negin The number of patients did not rise last year.
            F negout The school in Tern will be closed.
            F roles Karl Stenn praised Ines Falk.
            F denied The bank has collapsed.
            F reported The works have poisoned the river.
            F feared The library will move to Kaland.
            F name Karl Stenn was born in Norwald in 1961.
            F name Anna Berg praised the surgeon Karl Stenn.
            F number The number of patients rose by 21 percent.
            F place Falk was born in Kaland.
            F place The school in Birk will not be closed.
            F time The board approved the merger on Thursday.
            F time Stenn moved to Alden in 1961.
            F planned The union has gone on strike.
            T passive The merger with Birk hospital was approved by the board of the clinic.
            T reworded The school in Tern will stay open.
            T reworded The union is against the merger.
            T reworded The night bus returns on 3 May.
            T reworded There were 12 percent more patients last year.
            T attribution According to Jan Reuter, the works have poisoned the river.
            T reworded The mayor contradicts reports that the bank has collapsed.
            T reworded The town will not get a new car park: the council rejected the plan.
            T merged Ines Falk, who was born in Norwald, praised the surgeon Karl Stenn.
            T nominal The opening of the new bridge was on Thursday.
            """,
        ["de"] = """
            Der Vorstand der Klinik Alden hat am Montag die Fusion mit dem Krankenhaus Birk genehmigt. Die Gewerkschaft lehnt die Fusion ab und droht mit einem Streik. Der Stadtrat hat den Plan für einen neuen Parkplatz abgelehnt. Eine Karte für den Nachtbus kostet 48 Kronen. Der Nachtbus fährt ab dem 3. Mai wieder, nach einer Pause von elf Wochen. Die Schule in Tern wird nicht geschlossen. Direktorin Ines Falk lobte den Chirurgen Karl Stenn. Bürgermeisterin Anna Berg bestritt, dass die Bank zusammengebrochen ist. Der Ladenbesitzer Jan Reuter behauptet, dass die Bauarbeiten den Fluss vergiftet haben. Gegner befürchten, dass die Bücherei nach Kaland umzieht. Falk wurde 1961 in Norwald geboren; Stenn zog 2015 von Tern nach Alden. Die Zahl der Patienten stieg im vergangenen Jahr um 12 Prozent auf 31.000. Die neue Brücke wurde am Donnerstag eröffnet.
            F subject Die Gewerkschaft hat die Fusion mit dem Krankenhaus Birk genehmigt.
            F subject Die Bürgermeisterin hat den Plan für einen neuen Parkplatz abgelehnt.
            F antonym Der Stadtrat hat den Plan für einen neuen Parkplatz angenommen.
            F antonym Die Zahl der Patienten sank im vergangenen Jahr um 12 Prozent.
            F unit Eine Karte für den Nachtbus kostet 48 Euro.
            F negin Der Nachtbus fährt ab Mai nicht wieder.
            F negin Die Zahl der Patienten stieg im vergangenen Jahr nicht.
            F negout Die Schule in Tern wird geschlossen.
            F roles Karl Stenn lobte Ines Falk.
            F denied Die Bank ist zusammengebrochen.
            F reported Die Bauarbeiten haben den Fluss vergiftet.
            F feared Die Bücherei zieht nach Kaland um.
            F name Karl Stenn wurde 1961 in Norwald geboren.
            F name Anna Berg lobte den Chirurgen Karl Stenn.
            F number Die Zahl der Patienten stieg um 21 Prozent.
            F place Falk wurde in Kaland geboren.
            F place Die Schule in Birk wird nicht geschlossen.
            F time Der Vorstand hat die Fusion am Donnerstag genehmigt.
            F time Stenn zog 1961 nach Alden.
            F planned Die Gewerkschaft streikt.
            T passive Die Fusion mit dem Krankenhaus Birk wurde vom Vorstand der Klinik genehmigt.
            T reworded Die Schule in Tern bleibt geöffnet.
            T reworded Die Gewerkschaft ist gegen die Fusion.
            T reworded Ab dem 3. Mai gibt es den Nachtbus wieder.
            T reworded Im vergangenen Jahr kamen 12 Prozent mehr Patienten.
            T attribution Jan Reuter zufolge haben die Bauarbeiten den Fluss vergiftet.
            T reworded Die Bürgermeisterin widerspricht Berichten, die Bank sei zusammengebrochen.
            T reworded Der Stadtrat will keinen neuen Parkplatz.
            T merged Ines Falk, die aus Norwald stammt, lobte den Chirurgen Karl Stenn.
            T nominal Am Donnerstag war die Eröffnung der neuen Brücke.
            """,
        ["fr"] = """
            Le conseil d'administration de la clinique d'Alden a approuvé lundi la fusion avec l'hôpital de Birk. Le syndicat s'oppose à la fusion et menace de faire grève. Le conseil municipal a rejeté le projet d'un nouveau parking. Un billet de bus de nuit coûte 48 couronnes. Le bus de nuit circulera de nouveau à partir du 3 mai, après une pause de onze semaines. L'école de Tern ne sera pas fermée. La directrice Inès Falk a félicité le chirurgien Karl Stenn. La maire Anna Berg a démenti que la banque ait fait faillite. Le commerçant Jan Reuter affirme que les travaux ont empoisonné la rivière. Les opposants craignent que la bibliothèque déménage à Kaland. Falk est née en 1961 à Norwald ; Stenn a quitté Tern pour Alden en 2015. Le nombre de patients a augmenté de 12 % l'an dernier, à 31 000. Le nouveau pont a été ouvert jeudi.
            F subject Le syndicat a approuvé la fusion avec l'hôpital de Birk.
            F subject La maire a rejeté le projet d'un nouveau parking.
            F antonym Le conseil municipal a approuvé le projet d'un nouveau parking.
            F antonym Le nombre de patients a baissé de 12 % l'an dernier.
            F unit Un billet de bus de nuit coûte 48 euros.
            F negin Le bus de nuit ne circulera plus à partir du 3 mai.
            F negin Le nombre de patients n'a pas augmenté l'an dernier.
            F negout L'école de Tern sera fermée.
            F roles Karl Stenn a félicité Inès Falk.
            F denied La banque a fait faillite.
            F reported Les travaux ont empoisonné la rivière.
            F feared La bibliothèque déménage à Kaland.
            F name Karl Stenn est né en 1961 à Norwald.
            F name Anna Berg a félicité le chirurgien Karl Stenn.
            F number Le nombre de patients a augmenté de 21 %.
            F place Falk est née à Kaland.
            F place L'école de Birk ne sera pas fermée.
            F time Le conseil d'administration a approuvé la fusion jeudi.
            F time Stenn a quitté Tern en 1961.
            F planned Le syndicat fait grève.
            T passive La fusion avec l'hôpital de Birk a été approuvée par le conseil d'administration de la clinique.
            T reworded L'école de Tern restera ouverte.
            T reworded Le syndicat est contre la fusion.
            T reworded Le bus de nuit reprend le 3 mai.
            T reworded La clinique a reçu 12 % de patients de plus l'an dernier.
            T attribution Selon Jan Reuter, les travaux ont empoisonné la rivière.
            T reworded La maire contredit ceux qui disent que la banque a fait faillite.
            T reworded Le conseil municipal ne veut pas d'un nouveau parking.
            T merged Inès Falk, originaire de Norwald, a félicité le chirurgien Karl Stenn.
            T nominal L'ouverture du nouveau pont a eu lieu jeudi.
            """,
        ["es"] = """
            La junta de la clínica de Alden aprobó el lunes la fusión con el hospital de Birk. El sindicato se opone a la fusión y amenaza con una huelga. El ayuntamiento ha rechazado el plan de un nuevo aparcamiento. Un billete del autobús nocturno cuesta 48 coronas. El autobús nocturno volverá a circular desde el 3 de mayo, tras una pausa de once semanas. La escuela de Tern no se cerrará. La directora Inés Falk elogió al cirujano Karl Stenn. La alcaldesa Anna Berg negó que el banco haya quebrado. El comerciante Jan Reuter afirma que las obras han envenenado el río. Los opositores temen que la biblioteca se traslade a Kaland. Falk nació en 1961 en Norwald; Stenn se mudó de Tern a Alden en 2015. El número de pacientes subió un 12 por ciento el año pasado, hasta 31.000. El nuevo puente se abrió el jueves.
            F subject El sindicato aprobó la fusión con el hospital de Birk.
            F subject La alcaldesa ha rechazado el plan de un nuevo aparcamiento.
            F antonym El ayuntamiento ha aprobado el plan de un nuevo aparcamiento.
            F antonym El número de pacientes bajó un 12 por ciento el año pasado.
            F unit Un billete del autobús nocturno cuesta 48 euros.
            F negin El autobús nocturno no volverá a circular desde mayo.
            F negin El número de pacientes no subió el año pasado.
            F negout La escuela de Tern se cerrará.
            F roles Karl Stenn elogió a Inés Falk.
            F denied El banco ha quebrado.
            F reported Las obras han envenenado el río.
            F feared La biblioteca se traslada a Kaland.
            F name Karl Stenn nació en 1961 en Norwald.
            F name Anna Berg elogió al cirujano Karl Stenn.
            F number El número de pacientes subió un 21 por ciento.
            F place Falk nació en Kaland.
            F place La escuela de Birk no se cerrará.
            F time La junta aprobó la fusión el jueves.
            F time Stenn se mudó a Alden en 1961.
            F planned El sindicato está en huelga.
            T passive La fusión con el hospital de Birk fue aprobada por la junta de la clínica.
            T reworded La escuela de Tern seguirá abierta.
            T reworded El sindicato está en contra de la fusión.
            T reworded El autobús nocturno regresa el 3 de mayo.
            T reworded El año pasado hubo un 12 por ciento más de pacientes.
            T attribution Según Jan Reuter, las obras han envenenado el río.
            T reworded La alcaldesa desmiente que el banco haya quebrado.
            T reworded El ayuntamiento no quiere un nuevo aparcamiento.
            T merged Inés Falk, nacida en Norwald, elogió al cirujano Karl Stenn.
            T nominal La apertura del nuevo puente fue el jueves.
            """,
        ["pt"] = """
            A administração da clínica de Alden aprovou na segunda-feira a fusão com o hospital de Birk. O sindicato opõe-se à fusão e ameaça com uma greve. A câmara municipal rejeitou o plano de um novo estacionamento. Um bilhete do autocarro noturno custa 48 coroas. O autocarro noturno voltará a circular a partir de 3 de maio, após uma pausa de onze semanas. A escola de Tern não será fechada. A diretora Inês Falk elogiou o cirurgião Karl Stenn. A presidente da câmara, Anna Berg, negou que o banco tenha falido. O comerciante Jan Reuter afirma que as obras envenenaram o rio. Os opositores temem que a biblioteca se mude para Kaland. Falk nasceu em 1961 em Norwald; Stenn mudou-se de Tern para Alden em 2015. O número de doentes subiu 12 por cento no ano passado, para 31.000. A nova ponte foi aberta na quinta-feira.
            F subject O sindicato aprovou a fusão com o hospital de Birk.
            F subject Anna Berg rejeitou o plano de um novo estacionamento.
            F antonym A câmara municipal aprovou o plano de um novo estacionamento.
            F antonym O número de doentes desceu 12 por cento no ano passado.
            F unit Um bilhete do autocarro noturno custa 48 euros.
            F negin O autocarro noturno não voltará a circular a partir de maio.
            F negin O número de doentes não subiu no ano passado.
            F negout A escola de Tern será fechada.
            F roles Karl Stenn elogiou Inês Falk.
            F denied O banco faliu.
            F reported As obras envenenaram o rio.
            F feared A biblioteca muda-se para Kaland.
            F name Karl Stenn nasceu em 1961 em Norwald.
            F name Anna Berg elogiou o cirurgião Karl Stenn.
            F number O número de doentes subiu 21 por cento.
            F place Falk nasceu em Kaland.
            F place A escola de Birk não será fechada.
            F time A administração aprovou a fusão na quinta-feira.
            F time Stenn mudou-se para Alden em 1961.
            F planned O sindicato está em greve.
            T passive A fusão com o hospital de Birk foi aprovada pela administração da clínica.
            T reworded A escola de Tern continuará aberta.
            T reworded O sindicato é contra a fusão.
            T reworded O autocarro noturno regressa a 3 de maio.
            T reworded No ano passado houve mais 12 por cento de doentes.
            T attribution Segundo Jan Reuter, as obras envenenaram o rio.
            T reworded A presidente da câmara desmente que o banco tenha falido.
            T reworded A câmara municipal não quer um novo estacionamento.
            T merged Inês Falk, nascida em Norwald, elogiou o cirurgião Karl Stenn.
            T nominal A abertura da nova ponte foi na quinta-feira.
            """,
        ["it"] = """
            Il consiglio di amministrazione della clinica di Alden ha approvato lunedì la fusione con l'ospedale di Birk. Il sindacato si oppone alla fusione e minaccia uno sciopero. Il consiglio comunale ha respinto il progetto di un nuovo parcheggio. Un biglietto del bus notturno costa 48 corone. Il bus notturno tornerà a circolare dal 3 maggio, dopo una pausa di undici settimane. La scuola di Tern non sarà chiusa. La direttrice Ines Falk ha lodato il chirurgo Karl Stenn. La sindaca Anna Berg ha negato che la banca sia fallita. Il negoziante Jan Reuter sostiene che i lavori hanno avvelenato il fiume. Gli oppositori temono che la biblioteca si trasferisca a Kaland. Falk è nata nel 1961 a Norwald; Stenn si è trasferito da Tern ad Alden nel 2015. Il numero dei pazienti è aumentato del 12 per cento l'anno scorso, a 31.000. Il nuovo ponte è stato aperto giovedì.
            F subject Il sindacato ha approvato la fusione con l'ospedale di Birk.
            F subject La sindaca ha respinto il progetto di un nuovo parcheggio.
            F antonym Il consiglio comunale ha approvato il progetto di un nuovo parcheggio.
            F antonym Il numero dei pazienti è diminuito del 12 per cento l'anno scorso.
            F unit Un biglietto del bus notturno costa 48 euro.
            F negin Il bus notturno non tornerà a circolare da maggio.
            F negin Il numero dei pazienti non è aumentato l'anno scorso.
            F negout La scuola di Tern sarà chiusa.
            F roles Karl Stenn ha lodato Ines Falk.
            F denied La banca è fallita.
            F reported I lavori hanno avvelenato il fiume.
            F feared La biblioteca si trasferisce a Kaland.
            F name Karl Stenn è nato nel 1961 a Norwald.
            F name Anna Berg ha lodato il chirurgo Karl Stenn.
            F number Il numero dei pazienti è aumentato del 21 per cento.
            F place Falk è nata a Kaland.
            F place La scuola di Birk non sarà chiusa.
            F time Il consiglio di amministrazione ha approvato la fusione giovedì.
            F time Stenn si è trasferito ad Alden nel 1961.
            F planned Il sindacato è in sciopero.
            T passive La fusione con l'ospedale di Birk è stata approvata dal consiglio di amministrazione della clinica.
            T reworded La scuola di Tern resterà aperta.
            T reworded Il sindacato è contrario alla fusione.
            T reworded Il bus notturno riprende il 3 maggio.
            T reworded L'anno scorso i pazienti sono stati il 12 per cento in più.
            T attribution Secondo Jan Reuter i lavori hanno avvelenato il fiume.
            T reworded La sindaca smentisce che la banca sia fallita.
            T reworded Il consiglio comunale non vuole un nuovo parcheggio.
            T merged Ines Falk, nata a Norwald, ha lodato il chirurgo Karl Stenn.
            T nominal L'apertura del nuovo ponte è avvenuta giovedì.
            """,
        ["nl"] = """
            Het bestuur van de kliniek in Alden heeft maandag de fusie met het ziekenhuis in Birk goedgekeurd. De vakbond is tegen de fusie en dreigt met een staking. De gemeenteraad heeft het plan voor een nieuwe parkeerplaats afgewezen. Een kaartje voor de nachtbus kost 48 kronen. De nachtbus rijdt vanaf 3 mei weer, na een pauze van elf weken. De school in Tern wordt niet gesloten. Directeur Ines Falk prees de chirurg Karl Stenn. Burgemeester Anna Berg ontkende dat de bank failliet is. Winkelier Jan Reuter beweert dat de werkzaamheden de rivier hebben vergiftigd. Tegenstanders vrezen dat de bibliotheek naar Kaland verhuist. Falk werd in 1961 in Norwald geboren; Stenn verhuisde in 2015 van Tern naar Alden. Het aantal patiënten steeg vorig jaar met 12 procent tot 31.000. De nieuwe brug werd donderdag geopend.
            F subject De vakbond heeft de fusie met het ziekenhuis in Birk goedgekeurd.
            F subject De burgemeester heeft het plan voor een nieuwe parkeerplaats afgewezen.
            F antonym De gemeenteraad heeft het plan voor een nieuwe parkeerplaats goedgekeurd.
            F antonym Het aantal patiënten daalde vorig jaar met 12 procent.
            F unit Een kaartje voor de nachtbus kost 48 euro.
            F negin De nachtbus rijdt vanaf mei niet weer.
            F negin Het aantal patiënten steeg vorig jaar niet.
            F negout De school in Tern wordt gesloten.
            F roles Karl Stenn prees Ines Falk.
            F denied De bank is failliet.
            F reported De werkzaamheden hebben de rivier vergiftigd.
            F feared De bibliotheek verhuist naar Kaland.
            F name Karl Stenn werd in 1961 in Norwald geboren.
            F name Anna Berg prees de chirurg Karl Stenn.
            F number Het aantal patiënten steeg met 21 procent.
            F place Falk werd in Kaland geboren.
            F place De school in Birk wordt niet gesloten.
            F time Het bestuur heeft de fusie donderdag goedgekeurd.
            F time Stenn verhuisde in 1961 naar Alden.
            F planned De vakbond staakt.
            T passive De fusie met het ziekenhuis in Birk is door het bestuur van de kliniek goedgekeurd.
            T reworded De school in Tern blijft open.
            T reworded De vakbond wijst de fusie af.
            T reworded De nachtbus keert op 3 mei terug.
            T reworded Vorig jaar waren er 12 procent meer patiënten.
            T attribution Volgens Jan Reuter hebben de werkzaamheden de rivier vergiftigd.
            T reworded De burgemeester spreekt tegen dat de bank failliet is.
            T reworded De gemeenteraad wil geen nieuwe parkeerplaats.
            T merged Ines Falk, die uit Norwald komt, prees de chirurg Karl Stenn.
            T nominal De opening van de nieuwe brug was donderdag.
            """,
        ["pl"] = """
            Zarząd kliniki w Alden zatwierdził w poniedziałek fuzję ze szpitalem w Birk. Związek zawodowy sprzeciwia się fuzji i grozi strajkiem. Rada miasta odrzuciła plan budowy nowego parkingu. Bilet na autobus nocny kosztuje 48 koron. Autobus nocny będzie znów kursował od 3 maja, po przerwie trwającej jedenaście tygodni. Szkoła w Tern nie zostanie zamknięta. Dyrektorka Ines Falk pochwaliła chirurga Karla Stenna. Burmistrzyni Anna Berg zaprzeczyła, że bank upadł. Sklepikarz Jan Reuter twierdzi, że budowa zatruła rzekę. Przeciwnicy obawiają się, że biblioteka przeniesie się do Kaland. Falk urodziła się w 1961 roku w Norwald; Stenn przeprowadził się z Tern do Alden w 2015 roku. Liczba pacjentów wzrosła w ubiegłym roku o 12 procent do 31 000. Nowy most otwarto w czwartek.
            F subject Związek zawodowy zatwierdził fuzję ze szpitalem w Birk.
            F subject Burmistrzyni odrzuciła plan budowy nowego parkingu.
            F antonym Rada miasta przyjęła plan budowy nowego parkingu.
            F antonym Liczba pacjentów spadła w ubiegłym roku o 12 procent.
            F unit Bilet na autobus nocny kosztuje 48 euro.
            F negin Autobus nocny nie będzie kursował od maja.
            F negin Liczba pacjentów nie wzrosła w ubiegłym roku.
            F negout Szkoła w Tern zostanie zamknięta.
            F roles Karl Stenn pochwalił Ines Falk.
            F denied Bank upadł.
            F reported Budowa zatruła rzekę.
            F feared Biblioteka przeniesie się do Kaland.
            F name Karl Stenn urodził się w 1961 roku w Norwald.
            F name Anna Berg pochwaliła chirurga Karla Stenna.
            F number Liczba pacjentów wzrosła o 21 procent.
            F place Falk urodziła się w Kaland.
            F place Szkoła w Birk nie zostanie zamknięta.
            F time Zarząd zatwierdził fuzję w czwartek.
            F time Stenn przeprowadził się do Alden w 1961 roku.
            F planned Związek zawodowy strajkuje.
            T passive Fuzja ze szpitalem w Birk została zatwierdzona przez zarząd kliniki.
            T reworded Szkoła w Tern pozostanie otwarta.
            T reworded Związek zawodowy jest przeciwny fuzji.
            T reworded Autobus nocny wraca 3 maja.
            T reworded W ubiegłym roku było o 12 procent więcej pacjentów.
            T attribution Według Jana Reutera budowa zatruła rzekę.
            T reworded Burmistrzyni dementuje, że bank upadł.
            T reworded Rada miasta nie chce nowego parkingu.
            T merged Ines Falk, urodzona w Norwald, pochwaliła chirurga Karla Stenna.
            T nominal Otwarcie nowego mostu odbyło się w czwartek.
            """,
        ["ru"] = """
            Правление клиники в Альдене в понедельник одобрило слияние с больницей в Бирке. Профсоюз выступает против слияния и грозит забастовкой. Городской совет отклонил план новой парковки. Билет на ночной автобус стоит 48 крон. Ночной автобус снова будет ходить с 3 мая, после перерыва в одиннадцать недель. Школу в Терне не закроют. Директор Инес Фальк похвалила хирурга Карла Стенна. Мэр Анна Берг опровергла, что банк рухнул. Владелец магазина Ян Рейтер утверждает, что стройка отравила реку. Противники опасаются, что библиотека переедет в Каланд. Фальк родилась в 1961 году в Норвальде; Стенн переехал из Терна в Альден в 2015 году. Число пациентов в прошлом году выросло на 12 процентов до 31 000. Новый мост открыли в четверг.
            F subject Профсоюз одобрил слияние с больницей в Бирке.
            F subject Мэр отклонила план новой парковки.
            F antonym Городской совет одобрил план новой парковки.
            F antonym Число пациентов в прошлом году снизилось на 12 процентов.
            F unit Билет на ночной автобус стоит 48 евро.
            F negin Ночной автобус не будет ходить с мая.
            F negin Число пациентов в прошлом году не выросло.
            F negout Школу в Терне закроют.
            F roles Карл Стенн похвалил Инес Фальк.
            F denied Банк рухнул.
            F reported Стройка отравила реку.
            F feared Библиотека переедет в Каланд.
            F name Карл Стенн родился в 1961 году в Норвальде.
            F name Анна Берг похвалила хирурга Карла Стенна.
            F number Число пациентов выросло на 21 процент.
            F place Фальк родилась в Каланде.
            F place Школу в Бирке не закроют.
            F time Правление одобрило слияние в четверг.
            F time Стенн переехал в Альден в 1961 году.
            F planned Профсоюз бастует.
            T passive Слияние с больницей в Бирке одобрено правлением клиники.
            T reworded Школа в Терне останется открытой.
            T reworded Профсоюз против слияния.
            T reworded Ночной автобус возвращается 3 мая.
            T reworded В прошлом году пациентов стало на 12 процентов больше.
            T attribution По словам Яна Рейтера, стройка отравила реку.
            T reworded Мэр отрицает, что банк рухнул.
            T reworded Городской совет не хочет новую парковку.
            T merged Инес Фальк, родившаяся в Норвальде, похвалила хирурга Карла Стенна.
            T nominal Открытие нового моста состоялось в четверг.
            """,
    };
}
