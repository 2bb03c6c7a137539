namespace Pipeline.Entities;

/// <summary>The words by which names are told from other words, and by which a text shows what a name names.</summary>
internal static class NameLists
{
    // A line has a language, or "all", a kind and words; a sign _ stands for a space. What is said of the kinds: NameLanguage.
    // small, article, part, link: words within names and before them. title, fore, noble, role: before a person's name. said, does, after:
    // behind what is a person, an organisation or a place; said also before it. group, lead, form: of an organisation's name; firm: before
    // it; body: an organisation. spot: of a place's name; near, in: before it; land: a place. event, day, none, start, common: no names.
    public const string Table = """
        all title: mr mrs ms dr prof sir dame
        all form: ltd limited inc incorporated corp plc llc llp gmbh ag kg kgaa se mbh ev e.v s.a sa s.p.a spa s.r.l srl sarl sas bv b.v nv
        all form: n.v ab asa oyj oy a/s s.l sl s.l.u slu ltda cia & aş a.ş sp.k s.a.u hldgs
        all body: interpol europol greenpeace fifa uefa ioc iaea mit ucla nhs npr pbs hbo afl-cio nfl nba mlb nhl eu un nato who imf ecb wto
        all body: oecd opec unesco unicef unhcr g7 g8 cia fbi nasa nsa bbc itv cnn nbc abc cbs fox ibm bmw vw bt bp hsbc ubs kpmg ups dhl
        all body: sap rwe eon
        all part: van von der den de del della di da dos das du la le el al bin ibn ben ter ten zu zur vom af av
        all none: i tv dvd cd pc ceo cfo coo cto cio cv dna rna id vip suv atm gps diy faq ai ki it ict pr hr qc mp mps mep meps mla pm phd
        all none: mba bsc gdp gnp vat hiv aids covid covid-19 sars usb pdf html url app sms mms wifi wlan www dj mc rpg mmo fps hd uhd led
        all none: lcd rom ram cpu gpu ssd os ok usp ipo etf m&a r&d b2b b2c kpi okr api sdk sql crm erp seo saas ap afp dpa reuters efe ansa
        all none: rtr apa sda afx dow pib tva pme ong ongs smic ia am gmt utc cet est edt pst bst kg km kw kwh mwh ev evs co2 ufo iq eq isbn
        all none: doi nr no vs etc ps re usd eur gbp chf jpy ii iii iv vi vii viii ix xi xii xx xix xxi twitter facebook instagram whatsapp
        all none: youtube internet wi-fi rss asap lgbt lgbtq bbq kfz pkw lkw usw ffp2 pcr ipad iphone xl xxl

        en small: all any both each every few many more most much no other some such one two three four five six seven eight nine ten while
        en small: because although though since until unless am has have had do does did will would can could shall should may might must
        en small: not yes so than then there here too very just also only even still yet again as at by for from in into of off on onto out
        en small: over to under up upon with without within about after before between through during against is are was were be been i me
        en small: my we us our you your he him his she her it its they them their this that these those who whom whose which what when where
        en small: why how a an the and or but if
        en title: president vice-president premier chancellor minister secretary senator congressman congresswoman governor mayor judge
        en title: justice captain general colonel major sergeant lieutenant officer detective inspector constable superintendent
        en title: commissioner admiral marshal professor doctor reverend rev father sister ambassador chairman chairwoman chair commander
        en title: corporal councillor councilman councilwoman coach manager sen rep gov gen lt col sgt capt cllr representative treasurer
        en title: speaker attorney solicitor prosecutor archbishop bishop cardinal imam rabbi sheikh ayatollah miss madam mx hon
        en title: ex-president general-secretary spokesman spokeswoman director leader
        en fore: executive assistant acting associate vice former prime shadow ex deputy chief
        en noble: lord lady king queen prince princess pope duke duchess baroness baron st saint earl count countess
        en role: actor actress singer author writer novelist poet playwright journalist reporter editor columnist blogger presenter
        en role: broadcaster comedian musician rapper guitarist drummer composer conductor artist painter sculptor photographer designer
        en role: architect director producer film-maker filmmaker screenwriter striker midfielder defender goalkeeper winger skipper coach
        en role: manager fly-half scrum-half full-back batsman bowler wicketkeeper all-rounder quarterback pitcher golfer sprinter swimmer
        en role: cyclist boxer jockey driver referee umpire athlete teammate team-mate wife husband son daughter brother sister father
        en role: mother uncle aunt cousin widow fiance fiancee grandfather grandmother president premier chancellor minister secretary
        en role: senator governor mayor judge justice professor doctor lawyer barrister solicitor attorney prosecutor detective officer
        en role: inspector spokesman spokeswoman spokesperson chairman chairwoman chief executive leader deputy councillor commissioner
        en role: ambassador general colonel lieutenant sergeant economist analyst strategist researcher scientist historian expert
        en role: entrepreneur founder co-founder billionaire tycoon investor banker trader teacher student graduate activist campaigner
        en role: candidate politician lawmaker backbencher pilot astronaut inventor chef victim suspect defendant bishop archbishop cardinal
        en role: priest rabbi imam vicar captain star
        en said: said says told added adds asked asks replied insisted explained recalled joked wrote writes admitted smiled laughed nodded
        en said: shrugged
        en does: lived accused urged called confirmed insisted resigned scored argued argues claims claimed warned warns believes believed
        en does: expects expected decided promised pledged voted thinks thought knows knew felt feels met married died lives announced
        en does: announces agreed agrees wants wanted plans planned hopes hoped denied denies refused refuses won beat signed bought
        en does: acquired owns employs hired sued appealed
        en after: police authorities army court mayor governor subsidiary factory plant offices airport hospital university school stadium
        en after: councillor mp mps senator analyst chairman chairwoman director executive executives leader leaders president minister
        en after: ministers government officials employees workers staff headquarters residents boss chief manager striker midfielder
        en after: defender goalkeeper captain coach player players fans supporters shares shareholders spokesman spokeswoman spokesperson
        en group: university college institute institution ministry department bank agency council committee commission association
        en group: federation union party group company corporation foundation authority bureau society trust club airlines airways motors
        en group: holdings industries technologies pictures records press times post herald tribune hospital school academy court police
        en group: senate congress assembly orchestra laboratory laboratories fund exchange administration alliance confederation
        en group: organisation organization board telecom telecommunications insurance securities entertainment communications electronics
        en group: pharmaceuticals rovers wanderers albion fc afc rfc democrats republicans conservatives treasury foods stores supermarkets
        en group: broadcasting chamber inspectorate
        en lead: forum district centre center centers centres initiative coalition network foundation authority organisation organization
        en lead: corporation unit alliance partnership campaign commons lords bank university house department ministry office institute
        en lead: church college court chamber council federation association confederation school society board republic kingdom bay gulf
        en lead: cape isle port museum academy commission committee bureau friends community agency union league
        en firm: builder housebuilder drugmaker chipmaker telecoms-giant startup start-up publisher label thinktank think-tank firm company
        en firm: giant carmaker automaker retailer airline supplier operator broadcaster charity newspaper magazine watchdog regulator
        en firm: brewer bookmaker insurer conglomerate
        en body: cbi tuc dti fsa ons ofcom oftel rspca nspcc rspb gmb ukip dup ulfu sdlp snp mori fda epa sec fcc fdic irs aclu nypd lapd
        en body: rfu fa ecb pca
        en spot: river lake mountain mountains island islands street road avenue boulevard lane square bay beach valley county province
        en spot: peninsula sea ocean desert canyon strait gulf airport harbour harbor heights mount cape isle isles creek
        en near: city_of town_of village_of island_of born_in based_in living_in lives_in lived_in mayor_of residents_of north_of south_of
        en near: east_of west_of northern southern eastern western north-east_of south-east_of north-west_of south-west_of outskirts_of
        en near: suburb_of streets_of capital_of downtown airport_in hospital_in prison_in hotel_in court_in resident_of province_of
        en near: district_of flew_to travelled_to traveled_to arrived_in grew_up_in port_of university_in coast_of
        en in: in near outside across throughout
        en land: afghanistan africa albania algeria america angola antarctica argentina armenia asia australia austria azerbaijan bahrain
        en land: bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chile china
        en land: colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe fiji finland france gambia
        en land: germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
        en land: japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg macedonia
        en land: madagascar malawi malaysia malta mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
        en land: netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar
        en land: romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
        en land: taiwan tajikistan tanzania thailand tibet tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam
        en land: wales yemen zambia zimbabwe uk u.k us u.s usa u.s.a uae the_netherlands new_zealand south_africa south_korea north_korea
        en land: saudi_arabia sri_lanka united_states united_kingdom great_britain northern_ireland united_arab_emirates czech_republic
        en land: hong_kong ivory_coast costa_rica el_salvador puerto_rico papua_new_guinea sierra_leone burkina_faso dominican_republic
        en land: soviet_union middle_east latin_america north_america south_america central_america southeast_asia east_timor west_bank
        en land: new_york new_york_city los_angeles san_francisco new_delhi buenos_aires tel_aviv rio_de_janeiro sao_paulo mexico_city
        en land: cape_town kuala_lumpur saint_petersburg st_petersburg london paris berlin moscow beijing tokyo shanghai brussels vienna
        en land: prague budapest warsaw madrid barcelona rome milan athens lisbon dublin edinburgh glasgow cardiff belfast manchester
        en land: birmingham stockholm oslo copenhagen helsinki amsterdam geneva zurich munich hamburg frankfurt kiev kyiv istanbul ankara
        en land: cairo baghdad tehran kabul jerusalem gaza damascus beirut nairobi johannesburg lagos mumbai delhi seoul bangkok jakarta
        en land: manila toronto montreal vancouver chicago boston seattle miami california florida texas alaska arizona hawaii michigan
        en land: minnesota ohio oregon pennsylvania massachusetts connecticut wisconsin illinois kansas utah nevada colorado iowa louisiana
        en land: philadelphia detroit los-angeles las_vegas new_jersey new_mexico north_carolina south_carolina new_orleans new_england
        en land: new_south_wales queensland siberia chechnya kashmir catalonia bavaria tuscany provence normandy sicily sardinia corsica
        en land: crimea
        en event: slam indoors pass life challenge song movie book game app edition cup open championship championships olympics olympic
        en event: games war day awards award prize oscar oscars festival league prix trophy tour series bowl derby act bill treaty agreement
        en event: convention summit masters election elections final finals marathon week weekend night show test crisis revolution age era
        en event: century report review study code project plan protocol law rule theory syndrome disease index average standard budget
        en event: programme program conference nations grammys grammy bafta baftas division stakes handicap race system album single
        en event: movement constitution bible testament wars
        en link: of for the and
        en day: monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon
        en day: tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november
        en day: december jan feb mar apr jun jul aug sep sept oct nov dec
        en none: gp ngo ngos executive director grande high main street lankan lankans zealander zealanders guyanese lib dem dems today
        en none: celsius fahrenheit democratic wikipedia google-like facebook-like tweet inbox thanks cheers hello exchequer opposition
        en none: cabinet-office commons-leader objective co us-based afghan african albanian algerian american angolan arab arabic argentine
        en none: argentinian armenian asian australian austrian azerbaijani bangladeshi basque belarusian belgian bolivian bosnian brazilian
        en none: briton british bulgarian cambodian cameroonian canadian catalan caribbean chechen chilean chinese christian colombian croat
        en none: croatian cuban cypriot czech dane danish dutch dutchman ecuadorian egyptian english englishman estonian ethiopian european
        en none: filipino finn finnish flemish french frenchman frenchwoman gaelic georgian german ghanaian greek haitian hebrew hindu hindi
        en none: hispanic hungarian icelandic indian indonesian iranian iraqi irish irishman islamic israeli italian ivorian jamaican
        en none: japanese jew jewish jordanian kenyan korean kosovan kurd kurdish kuwaiti latin latino latvian lebanese libyan lithuanian
        en none: macedonian malaysian maltese mexican moldovan mongolian moroccan muslim nepalese nigerian nordic norwegian olympian
        en none: pakistani palestinian panamanian paraguayan persian peruvian pole polish portuguese protestant catholic orthodox roman
        en none: romanian russian rwandan samoan saudi scandinavian scot scots scottish scotsman senegalese serb serbian sikh singaporean
        en none: slav slovak slovene slovenian somali spaniard spanish sudanese swede swedish swiss syrian taiwanese tamil thai tibetan
        en none: tunisian turk turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh welshman yemeni zambian zimbabwean
        en none: buddhist anglican baptist methodist evangelical sunni shia shiite victorian edwardian tudor soviet western eastern northern
        en none: southern north south east west north-east north-west south-east south-west christmas easter ramadan halloween thanksgiving
        en none: god lord sir madam government state church court net web bible koran quran earth moon oscar oscars grammy budget president
        en none: prime minister mr mrs ms dr euro brexit communist nazi nazis conservative tory tories liberal democrat republican marxist
        en none: socialist democrats republicans conservatives liberals labour whig first second third fourth fifth last new old the a an
        en none: and or but if so yes no oh ah well dear photo photos pictured image video story read more here chapter section part figure
        en none: table page volume level step day week month year season episode round game match stage group class grade type model version
        en none: note tip update editor's editor disclaimer related source sources comment comments copyright share about contact home news
        en none: sport sports business politics entertainment technology tech health science world economy opinion culture lifestyle travel
        en none: food style art arts music film films television radio
        en start: former meanwhile yesterday today tonight tomorrow however although though despite since while when where why how what who
        en start: which whose whether because if unless until once after before during within without between among against under over above
        en start: below following according including given based compared even only just also still yet again perhaps maybe indeed instead
        en start: rather both either neither each every any all some many most few several other another such this that these those there
        en start: here then thus hence therefore otherwise elsewhere earlier later recently currently formerly previously finally critics
        en start: investors analysts officials police ministers mps fans players shares voters workers users people men women children
        en start: experts scientists researchers visitors hosts champions holders rivals leaders doctors teachers students residents
        en start: campaigners lawyers prosecutors soldiers troops rebels firms companies does did do has have had is are was were will would
        en start: can could should may might must not nor unlike like as at by for from in into of off on onto out to up upon via with per
        en start: plus minus one two three four five six seven eight nine ten dozens hundreds thousands millions half nearly almost about
        en start: around asked speaking added born led written directed fellow veteran legendary star striker actor singer teenager
        en start: british-born then-president ex-president my your his her its our their he she it we they you i let's it's he's she's
        en start: that's there's here's who's what's don't rival dear thank congratulations

        de article: der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen
        de article: diesem jeder jede jedes im am zum zur vom beim ins
        de title: herr herrn frau fräulein präsident präsidentin minister ministerin kanzler kanzlerin bischof erzbischof kardinal papst
        de title: richter richterin general oberst professor professorin doktor pfarrer pastor senator senatorin bürgermeister
        de title: bürgermeisterin oberbürgermeister landrat landrätin graf gräfin staatschef trainer trainerin sprecher sprecherin direktor
        de title: direktorin chef chefin vorsitzender vorsitzende vorsitzenden regisseur regisseurin autor autorin schauspieler
        de title: schauspielerin sänger sängerin stürmer torwart kapitän kommissar kommissarin botschafter botschafterin abgeordneter
        de title: abgeordnete abgeordneten historiker historikerin ökonom ökonomin forscher forscherin experte experten expertin anwalt
        de title: anwältin rechtsanwalt rechtsanwältin intendant intendantin dirigent dirigentin architekt architektin künstler künstlerin
        de title: fotograf fotografin moderator moderatorin leiter leiterin geschäftsführer geschäftsführerin gründer gründerin politiker
        de title: politikerin kollege kollegen kollegin präsidenten ministers kanzlers philosoph philosophen psychologe psychologin
        de title: soziologe soziologin schriftsteller schriftstellerin journalist journalistin redakteur redakteurin manager managerin
        de title: staatssekretär staatssekretärin verteidiger mittelfeldspieler weltmeister weltmeisterin pilot pilotin rapper komponist
        de title: pianist pianistin bundestrainer premier
        de noble: könig königin prinz prinzessin kaiser kaiserin herzog herzogin fürst fürstin sankt st papst graf gräfin freiherr
        de role: minister ministerin präsident präsidentin präsidenten kanzler kanzlerin sprecher sprecherin chef chefin trainer trainerin
        de role: politiker politikerin leiter leiterin direktor direktorin vorsitzende vorsitzender vorsitzenden experte expertin forscher
        de role: forscherin meister meisterin anwalt anwältin sänger sängerin spieler spielerin stürmer torwart autor autorin schauspieler
        de role: schauspielerin sekretär sekretärin kommissar kommissarin abgeordnete abgeordneter rätin wissenschaftler wissenschaftlerin
        de role: fahrer fahrerin führer führerin gründer gründerin künstler künstlerin historiker historikerin ökonom ökonomin beauftragte
        de role: beauftragter kandidat kandidatin ministers professor professorin psychologe psychologin regisseur manager managerin
        de role: moderator moderatorin
        de said: sagte sagt erklärte erklärt betonte betont meinte meint ergänzte berichtete erzählte schrieb forderte warnte kritisierte
        de said: äußerte teilte so
        de does: kündigte will wollte fordert plant lehnte bestätigte
        de lead: universität hochschule fachhochschule institut ministerium verein bank technische
        de firm: modekette baumarktkette pharmakonzern medienkonzern onlinehändler versandhändler streamingdienst firma konzern autobauer
        de firm: autohersteller hersteller fluggesellschaft zeitung nachrichtenagentur autokonzern energiekonzern chemiekonzern ölkonzern
        de firm: softwarekonzern
        de body: svp fdp cvp verdi asta aok tu bsi bund nabu bitkom dihk hwk bdi bda diw ifo pkk isis hdp akp ig_metall fc_bayern spd cdu
        de body: csu afd npd pds dkp ard zdf wdr ndr mdr swr rbb rtl bka bnd lka dgb drk adac dfb dfl bvb hsv din bafin rki ezb uno who nato
        de body: dlrg dhb dosb eu öbb sbb fpö övp spö
        de spot: see insel
        de near: stadt gemeinde landkreis kreis dorf ort ortsteil stadtteil hauptstadt bezirk flughafen bahnhof in_der_stadt
        de near: bürgermeister_von nördlich_von südlich_von östlich_von westlich_von bundesland insel
        de in: in bei nahe
        de land: deutschland österreich schweiz frankreich italien spanien portugal polen tschechien slowakei ungarn rumänien bulgarien
        de land: griechenland türkei russland ukraine belarus weißrussland litauen lettland estland finnland schweden norwegen dänemark
        de land: irland großbritannien england schottland wales niederlande belgien luxemburg liechtenstein kroatien slowenien serbien
        de land: bosnien montenegro mazedonien nordmazedonien albanien kosovo moldau georgien armenien aserbaidschan kasachstan china japan
        de land: südkorea nordkorea korea taiwan indien pakistan afghanistan iran irak syrien libanon israel palästina jordanien ägypten
        de land: libyen tunesien algerien marokko sudan südsudan äthiopien kenia uganda tansania ruanda kongo nigeria mali niger ghana
        de land: senegal südafrika namibia simbabwe mosambik angola kamerun brasilien argentinien chile peru kolumbien venezuela bolivien
        de land: ecuador uruguay paraguay mexiko kuba haiti kanada usa us australien neuseeland indonesien malaysia singapur thailand
        de land: vietnam philippinen myanmar kambodscha bangladesch nepal europa afrika asien amerika südamerika nordamerika lateinamerika
        de land: osteuropa westeuropa ostdeutschland westdeutschland norddeutschland süddeutschland saudi-arabien katar kuwait dubai jemen
        de land: bayern sachsen thüringen brandenburg hessen saarland berlin hamburg bremen niedersachsen rheinland-pfalz sachsen-anhalt
        de land: baden-württemberg nordrhein-westfalen schleswig-holstein mecklenburg-vorpommern nrw württemberg westfalen oberbayern tirol
        de land: kärnten steiermark vorarlberg niederösterreich oberösterreich burgenland münchen köln frankfurt stuttgart düsseldorf
        de land: dortmund leipzig dresden hannover nürnberg duisburg bochum wuppertal bielefeld bonn münster karlsruhe mannheim augsburg
        de land: wiesbaden gelsenkirchen mönchengladbach braunschweig chemnitz kiel aachen magdeburg freiburg krefeld lübeck erfurt mainz
        de land: rostock kassel potsdam saarbrücken osnabrück leverkusen heidelberg darmstadt paderborn regensburg ingolstadt würzburg
        de land: göttingen heilbronn ulm pforzheim wolfsburg offenbach bremerhaven reutlingen trier koblenz jena cottbus hildesheim zwickau
        de land: schwerin wien graz linz salzburg innsbruck klagenfurt bregenz zürich genf basel bern lausanne luzern paris london rom
        de land: mailand madrid barcelona lissabon amsterdam brüssel warschau krakau prag budapest bukarest sofia athen istanbul ankara
        de land: moskau kiew kyjiw minsk riga stockholm oslo kopenhagen helsinki dublin washington peking shanghai tokio seoul delhi bangkok
        de land: kairo jerusalem bagdad teheran kabul damaskus beirut sydney toronto chicago boston kalifornien florida texas los_angeles
        de land: new_york san_francisco hongkong rio_de_janeiro buenos_aires katalonien sizilien toskana südtirol mallorca rügen sylt usedom
        de land: ruhrgebiet allgäu schwarzwald erzgebirge vogtland bodensee nordsee ostsee mittelmeer atlantik pazifik rhein donau elbe
        de link: von der des
        de day: montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august
        de day: september oktober november dezember jan feb mär apr jun jul aug sep sept okt nov dez
        de none: per mail wa op kita kitas grüne linke anruf anfang mitte ende prozent euro cent dollar uhr meter metern kilometer
        de none: kilometern liter tonnen millionen milliarden million milliarde grad jahre jahren jahr monate monaten wochen tage tagen
        de none: stunden minuten sekunden morgen abend mittag nacht vormittag nachmittag frühjahr sommer herbst winter heute gestern teil
        de none: kapitel seite band nummer foto fotos bild quelle video weihnachten ostern pfingsten mehr weniger sie ihr ihre ihnen der die
        de none: das ein eine er es wir ich und oder aber so also doch ja nein jr sr hier dort zeit leben welt menschen arbeit opfer sohn
        de none: tochter vater mutter bruder schwester freund freundin mann frau kinder leute familie team gruppe dsgvo usa-reise mdb mdl
        de none: abs art nrw-schüler bzw evtl gmbhs kfz ubahn ekd tüv abi bafög hartz firma konzern unternehmen hersteller marke projekt
        de none: deutsche deutscher deutschen europäische europäischen
        de start: laut nach seit für mit bei auch wenn als dass weil doch aber und oder so nun da dann denn vor zu zum zur im am um von vom
        de start: aus auf an in
        de common: ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis tum ment chen rei

        fr article: le la les l du des au aux un une
        fr title: pr dr m mm mme mmes mlle monsieur madame maître me mgr monseigneur
        fr role: président présidente ministre premier première maire député députée sénateur sénatrice préfet préfète directeur directrice
        fr role: procureur procureure juge avocat avocate professeur professeure docteur écrivain écrivaine auteur acteur actrice comédien
        fr role: comédienne chanteur chanteuse réalisateur réalisatrice cinéaste journaliste historien historienne économiste sociologue
        fr role: philosophe chercheur chercheuse entraîneur sélectionneur attaquant gardien milieu défenseur capitaine général colonel
        fr role: commandant secrétaire chancelier chancelière roi reine prince princesse pape cardinal évêque porte-parole patron pdg
        fr role: fondateur fondatrice candidat candidate frère sœur fils fille père mère épouse mari femme collègue
        fr said: déclare déclaré explique expliqué assure assuré affirme affirmé estime ajoute ajouté précise souligne raconte confie
        fr does: veut voulait dit dénonce annonce réclame refuse propose prévoit
        fr group: université ministère banque institut école agence conseil comité commission association fédération union parti groupe
        fr group: société fondation syndicat assemblée sénat tribunal hôpital académie chambre compagnie club confédération caisse fc
        fr lead: université ministère banque institut école agence conseil comité commission association fédération union parti groupe
        fr lead: société fondation assemblée tribunal hôpital académie chambre compagnie club caisse république mouvement cour maison
        fr firm: société entreprise groupe constructeur quotidien hebdomadaire magazine compagnie
        fr body: ue onu otan oms ocde fmi bce lr rn ps pcf lrem edf sncf ratp cgt cfdt fo medef insee cnrs inserm urss ump fn onf afp ong
        fr body: ofag ena anses cnil csa rtbf
        fr spot: ville rue avenue boulevard place lac mont île îles golfe
        fr near: ville_de village_de maire_de près_de né_à née_à habite_à banlieue_de aéroport_de gare_de commune_de
        fr in: à en
        fr land: france allemagne italie espagne portugal belgique suisse luxembourg pays-bas royaume-uni angleterre irlande écosse danemark
        fr land: suède norvège finlande islande pologne hongrie autriche grèce turquie russie ukraine roumanie bulgarie serbie croatie
        fr land: europe afrique asie amérique états-unis canada mexique brésil argentine chili pérou colombie venezuela cuba haïti chine
        fr land: japon inde pakistan afghanistan iran irak syrie liban israël palestine égypte libye tunisie algérie maroc sénégal mali
        fr land: niger nigeria tchad cameroun côte_d'ivoire congo rwanda madagascar australie paris marseille lyon toulouse nantes
        fr land: strasbourg montpellier bordeaux lille rennes reims grenoble dijon bruxelles genève londres berlin madrid barcelone rome
        fr land: moscou pékin washington new_york bretagne normandie provence alsace corse aquitaine bourgogne picardie lorraine québec
        fr land: montréal
        fr event: nobel journée coupe championnat jeux guerre prix festival tour
        fr link: de du des d' la le les l' et
        fr none: français-e parlement hexagone exécutif ministère préfecture mairie suisses tchèques belges polonais ukrainiens turcs grecs
        fr none: israéliens palestiniens musulmans juifs chrétiens arabes africains africaine africaines asiatiques français française
        fr none: françaises américain américains américaine allemand allemands anglais britanniques italien italiens espagnols russes
        fr none: chinois européens noël pâques dieu internet web etat état église lundi mardi mercredi jeudi vendredi samedi dimanche
        fr none: janvier février mars avril mai juin juillet août septembre octobre novembre décembre le la les un une des ce ces cette
        fr none: photo crédit article constitution bourse
        fr start: selon pour après avant dans depuis avec sans sous sur entre chez comme mais ou et donc or ni car si quand lorsque alors
        fr start: aussi ainsi enfin même pourtant cependant toutefois en à au aux de du des le la les un une ce cet cette ces son sa ses
        fr start: leur leurs mon ma mes notre votre il elle ils elles on nous vous je tu qui que quoi dont où malgré contre vers hier
        fr start: aujourd'hui demain
        fr common: tion sion té ance ence ment age isme ure ique iques al ale aux ales if ive ifs ives aire aires eur eurs el elle elles
        fr common: ouvert ouverte

        es article: el la los las del al un una lo
        es title: señor señora sr sra sres don doña d dª fray
        es role: presidente presidenta ministro ministra alcalde alcaldesa diputado diputada senador senadora juez jueza fiscal abogado
        es role: abogada profesor profesora doctor doctora escritor escritora autor autora actor actriz cantante director directora cineasta
        es role: periodista historiador economista investigador investigadora entrenador técnico delantero portero defensa capitán general
        es role: coronel secretario secretaria canciller rey reina príncipe princesa papa cardenal obispo portavoz fundador fundadora
        es role: candidato candidata hermano hermana hijo hija padre madre esposa marido mujer líder consejero consejera exministro
        es role: expresidente jugador
        es said: dijo dice afirmó explicó aseguró señaló añadió agregó indicó declaró manifestó comentó sostuvo
        es does: anunció quiere acordó pidió denunció confirmó negó ganó criticó reconoció propuso insistió respondió
        es group: universidad ministerio banco instituto agencia consejo comité comisión asociación federación unión partido grupo compañía
        es group: fundación sindicato asamblea senado tribunal hospital academia cámara audiencia guardia policía caja club fc confederación
        es group: consejería delegación gobierno junta generalitat ayuntamiento
        es lead: universidad ministerio banco instituto agencia consejo comité comisión asociación federación unión partido grupo fundación
        es lead: tribunal hospital academia cámara audiencia caja club república consejería junta ayuntamiento comunidad diputación congreso
        es lead: corte escuela colegio
        es firm: empresa compañía grupo diario periódico revista aerolínea farmacéutica
        es body: ue onu otan oms ocde fmi bce psoe pp iu erc pnv ciu cup eta cni fbi farc eln ugt ccoo ine rtve unam pri pan prd oea celac
        es body: csic afa bcra ypf cgt cta
        es spot: calle avenida plaza río lago monte isla islas golfo sierra bahía playa
        es near: ciudad_de pueblo_de alcalde_de nacido_en nacida_en vive_en cerca_de provincia_de aeropuerto_de municipio_de localidad_de
        es in: en
        es land: españa portugal francia alemania italia inglaterra irlanda escocia suiza austria bélgica holanda grecia turquía rusia
        es land: ucrania polonia hungría rumanía suecia noruega finlandia dinamarca europa áfrica asia américa latinoamérica estados_unidos
        es land: eeuu ee.uu canadá méxico argentina chile perú colombia venezuela ecuador bolivia uruguay paraguay brasil cuba panamá
        es land: costa_rica guatemala honduras nicaragua el_salvador puerto_rico república_dominicana china japón india pakistán afganistán
        es land: irán irak siria líbano israel palestina egipto libia túnez argelia marruecos nigeria sudáfrica australia madrid barcelona
        es land: valencia sevilla zaragoza málaga murcia palma bilbao alicante córdoba valladolid vigo gijón granada cataluña andalucía
        es land: galicia euskadi aragón asturias cantabria navarra extremadura canarias baleares castilla_y_león castilla-la_mancha
        es land: país_vasco buenos_aires montevideo bogotá caracas lima quito la_habana londres parís berlín roma bruselas moscú washington
        es land: nueva_york los_ángeles
        es event: nobel día premio copa liga campeonato juegos guerra premios festival mundial ley plan
        es link: de del la las los el y e
        es none: educación abg lic ing oficio página interior exteriores defensa cultura trabajo sala fiscalía contraloría alcaldía
        es none: gobernación procuraduría corte tribunal presidencia ministerio concejo cancillería vicepresidencia finanzas economía
        es none: hacienda salud lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        es none: septiembre octubre noviembre diciembre navidad dios internet gobierno estado iglesia el la los las un una foto constitución
        es none: españoles twitter web semana justicia sol tierra
        es start: según para tras antes desde con sin sobre entre como pero y o si cuando aunque también así en a al de del el la los las un
        es start: una este esta estos estas ese esa su sus mi mis nuestro nuestra él ella ellos que quien donde por ya no más todo todos
        es start: ayer hoy mañana
        es common: ción sión dad tad ncia miento mientos eza ismo ico ica icos icas al ales ivo iva ivos ivas ario aria arios arias iente
        es common: ente ciones oria orio uría eriores ista istas

        it article: il lo la i gli le l del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella sul sulla un una
        it title: signor signora sig dott dottor dottoressa avv ing prof professor onorevole on don
        it role: presidente premier ministro ministra sindaco sindaca deputato senatore giudice avvocato professore dottore scrittore
        it role: scrittrice autore attore attrice cantante regista giornalista storico economista allenatore attaccante portiere difensore
        it role: capitano generale segretario cancelliere cancelliera re regina papa cardinale vescovo portavoce fondatore candidato
        it role: candidata fratello sorella figlio figlia padre madre moglie marito leader
        it said: detto spiegato dichiarato aggiunto affermato ha
        it does: annuncia vuole chiede nega conferma vince critica
        it group: università ministero banca istituto agenzia consiglio comitato commissione associazione federazione unione partito gruppo
        it group: fondazione sindacato senato tribunale ospedale accademia camera corte guardia polizia carabinieri
        it lead: università ministero banca istituto agenzia consiglio comitato commissione associazione federazione unione partito gruppo
        it lead: fondazione tribunale accademia camera corte repubblica comune regione provincia
        it firm: azienda società gruppo quotidiano compagnia
        it body: ue onu nato oms ocse fmi bce pd pdl fi fdi m5s cgil cisl uil istat rai inps enel eni fiat csm anac aifa asl
        it spot: via viale piazza lago monte isola golfo
        it near: città_di sindaco_di nato_a nata_a vive_a vicino_a provincia_di aeroporto_di comune_di
        it in: a in
        it land: italia francia germania spagna portogallo inghilterra svizzera austria grecia turchia russia ucraina polonia ungheria
        it land: romania europa africa asia america stati_uniti usa canada messico brasile argentina cina giappone india pakistan
        it land: afghanistan iran iraq siria libano israele egitto libia tunisia algeria marocco australia roma milano napoli torino palermo
        it land: genova bologna firenze bari catania venezia verona parigi londra berlino bruxelles mosca new_york sicilia sardegna toscana
        it land: lombardia piemonte veneto liguria puglia calabria
        it event: coppa campionato giochi guerra premio festival mondiali serie
        it link: di del della dei degli delle d' dell' e
        it none: natale pasqua dio internet stato governo chiesa il lo la i gli le un una foto italiani europei costituzione
        it start: secondo per dopo prima da con senza su tra fra come ma e o se quando anche così in a al alla di del della il lo la i gli
        it start: le un una questo questa suo sua che chi dove non più tutto ieri oggi domani
        it common: zione sione ità tà anza enza mento menti ezza ismo ico ica ici iche ale ali ivo iva ivi ive ario aria ari ente enti ore
        it common: oria

        pt article: o a os as do da dos das no na nos nas ao à aos às pelo pela um uma
        pt title: senhor senhora sr sra dom dona d
        pt role: presidente presidenta ministro ministra prefeito prefeita deputado deputada senador senadora juiz juíza promotor advogado
        pt role: advogada professor professora doutor escritor escritora autor autora ator atriz cantor cantora diretor diretora cineasta
        pt role: jornalista historiador economista treinador técnico atacante goleiro capitão general coronel secretário secretária
        pt role: governador governadora rei rainha príncipe princesa papa cardeal bispo candidato candidata irmão irmã filho filha pai mãe
        pt role: esposa marido líder
        pt said: disse afirmou explicou declarou acrescentou
        pt does: anunciou quer pediu negou confirmou venceu criticou defendeu decidiu
        pt group: universidade ministério banco instituto agência conselho comitê comissão associação federação união partido grupo
        pt group: companhia fundação sindicato assembleia senado tribunal hospital academia câmara polícia caixa clube
        pt lead: universidade ministério banco instituto agência conselho comissão associação federação união partido grupo fundação
        pt lead: tribunal hospital academia câmara polícia república prefeitura secretaria supremo
        pt firm: empresa companhia grupo jornal revista
        pt body: ue onu otan oms ocde fmi bce pt psdb mdb pmdb psd psol pdt pl dem stf tse stj pf cgu ibge fgv cnj funai ibama usp ps cds
        pt body: pcp be
        pt spot: rua avenida praça rio lago monte ilha
        pt near: cidade_de prefeito_de nascido_em vive_em perto_de município_de estado_de
        pt in: em
        pt land: brasil portugal espanha frança alemanha itália inglaterra suíça áustria grécia turquia rússia ucrânia polônia europa áfrica
        pt land: ásia américa estados_unidos eua canadá méxico argentina chile peru colômbia venezuela bolívia uruguai paraguai cuba china
        pt land: japão índia paquistão afeganistão irã iraque síria líbano israel egito líbia angola moçambique austrália lisboa porto
        pt land: coimbra rio_de_janeiro são_paulo brasília salvador recife fortaleza curitiba manaus paris londres berlim madri roma
        pt land: bruxelas moscou washington nova_york
        pt event: copa liga campeonato jogos guerra prêmio festival lei
        pt link: de do da dos das e
        pt none: segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março abril maio junho julho agosto
        pt none: setembro outubro novembro dezembro natal deus internet governo estado igreja o a os as um uma foto constituição justiça
        pt start: segundo para após antes desde com sem sobre entre como mas e ou se quando também assim em a ao à de do da o os as um uma
        pt start: este esta esse essa seu sua que quem onde por já não mais todo ontem hoje amanhã no na nos nas
        pt common: ção são dade ncia mento mentos eza ismo ico ica icos icas al ais ivo iva ivos ivas ário ária ários árias ente ções ório

        nl title: meneer mevrouw mevr dhr mr ir drs
        nl role: president premier minister burgemeester wethouder voorzitter directeur hoogleraar professor schrijver schrijfster acteur
        nl role: actrice zanger zangeres trainer coach spits doelman advocaat rechter officier woordvoerder woordvoerster leider koning
        nl role: koningin prins prinses paus bisschop journalist historicus econoom zoon dochter vader moeder broer zus
        nl said: zei zegt vertelt vertelde aldus
        nl does: wil wilde kondigde meldt meldde vindt denkt hoopt
        nl group: universiteit ministerie bank instituut raad commissie vereniging federatie unie partij groep stichting hogeschool
        nl group: rechtbank
        nl lead: universiteit ministerie bank instituut raad partij stichting hogeschool rechtbank hof
        nl firm: bedrijf concern krant luchtvaartmaatschappij
        nl body: eu vn navo who vvd cda pvv sp pvda d66 cu sgp nos ns knvb cbs rivm uwv ajax psv
        nl near: stad gemeente dorp burgemeester_van inwoners_van
        nl in: in
        nl land: nederland duitsland belgië frankrijk spanje italië engeland groot-brittannië polen oekraïne rusland turkije griekenland
        nl land: zweden noorwegen denemarken finland europa afrika azië amerika verenigde_staten canada china japan india iran irak syrië
        nl land: israël egypte marokko suriname indonesië australië amsterdam rotterdam utrecht den_haag eindhoven groningen tilburg
        nl land: nijmegen maastricht brussel antwerpen gent brugge vlaanderen wallonië limburg friesland zeeland drenthe gelderland parijs
        nl land: londen berlijn rome moskou new_york
        nl link: van der den de voor
        nl none: nederlandse nederlander nederlanders duitse duitser duitsers amerikaanse amerikanen amerikaan franse fransen britse britten
        nl none: engelse russische russen chinese europese belgische belg belgen italiaanse spaanse turkse vlaamse islamitische kerstmis
        nl none: pasen god internet kamer de het een nederlands duits engels frans vlaams
        nl start: volgens voor na sinds met zonder over tussen als maar en of wanneer ook dus in aan op te de het een deze dit die dat zijn
        nl start: haar hij zij ze ik wij er

        sv role: president statsminister minister borgmästare ordförande direktör professor författare skådespelare sångare tränare advokat
        sv role: domare talesperson partiledare kung drottning prins prinsessa påve biskop journalist forskare
        sv said: säger sade sa berättar förklarar
        sv does: vill meddelar menar anser
        sv group: universitet högskolan institutet banken partiet förbundet
        sv firm: företaget bolaget koncernen
        sv body: eu fn nato who svt ssab sj lo tco sap scb
        sv near: staden
        sv in: i
        sv land: sverige norge danmark finland island tyskland frankrike spanien italien england storbritannien polen ryssland ukraina
        sv land: turkiet europa afrika asien usa kanada kina japan indien iran irak syrien israel egypten stockholm göteborg malmö uppsala
        sv land: lund västerås örebro skåne
        sv none: gud internet jul påsk
        sv start: enligt för efter sedan med utan om mellan som men och eller när också i på av till den det de en ett han hon vi jag

        pl title: pan pani ks dr hab inż mgr płk gen
        pl role: prezydent premier minister ministra burmistrz poseł posłanka senator prezes dyrektor profesor doktor pisarz pisarka aktor
        pl role: aktorka piosenkarz piosenkarka reżyser dziennikarz dziennikarka historyk trener bramkarz kapitan generał pułkownik
        pl role: sekretarz kanclerz król królowa książę papież kardynał biskup rzecznik rzeczniczka prokurator sędzia adwokat mecenas lider
        pl role: szef prezydenta premiera
        pl said: powiedział powiedziała mówi dodał dodała podkreślił podkreśliła stwierdził stwierdziła
        pl does: chce chciał ogłosił ogłosiła zapowiedział zapowiedziała uważa twierdzi poinformował poinformowała
        pl group: uniwersytet uniwersytetu ministerstwo ministerstwa bank banku instytut instytutu agencja rada komisja komitet
        pl group: stowarzyszenie związek partia fundacja sąd sądu akademia politechnika trybunał
        pl firm: firma firmy firmę spółka spółki spółkę koncern koncernu
        pl body: ue onz nato who pis po psl sld ko mon msz mswia abw cba ipn nbp zus pkp tvn tvp nik gus pkn pzpn uokik knf rp trybunał sejm
        pl body: senat ke etpc
        pl spot: ulica ul aleja plac jezioro
        pl in: w we
        pl land: polska polsce polski polskę niemcy niemczech niemiec rosja rosji ukraina ukrainie ukrainy francja francji hiszpania włochy
        pl land: anglia europa europie usa stany_zjednoczone chiny japonia warszawa warszawie warszawy kraków krakowie krakowa wrocław
        pl land: wrocławiu łódź łodzi poznań poznaniu gdańsk gdańsku szczecin lublin lublinie katowice katowicach białystok gdynia berlin
        pl land: berlinie moskwa moskwie
        pl none: fundacja fundacji fundację fundacją stowarzyszenie stowarzyszenia stowarzyszeniu ministerstwo ministerstwa uniwersytet
        pl none: uniwersytetu związek związku urząd urzędu sejm sejmu senat senatu ci polacy polaków polakom polak niemców amerykanie
        pl none: amerykanów rosjanie rosjan ukraińcy boże bóg bog internet kościół kościoła państwo
        pl start: według dla po przed od z ze bez nad między jak ale i lub jeśli gdy kiedy także więc w we na o do to ten ta te on ona oni
        pl start: nie już wszystko wczoraj dziś

        ru role: президент президента президентом премьер премьер-министр министр министра мэр мэра депутат сенатор губернатор директор
        ru role: профессор писатель актер актёр актриса певец певица режиссер режиссёр журналист тренер адвокат судья генерал полковник
        ru role: секретарь канцлер король королева папа спикер пресс-секретарь глава лидер
        ru said: сказал сказала заявил заявила отметил отметила добавил добавила сообщил сообщила
        ru does: хочет считает потребовал потребовала подписал объявил объявила выиграл выиграла
        ru group: университет университета министерство министерства банк банка институт института комитет совет партия фонд суд мвд мид фсб
        ru form: ооо оао зао пао ао
        ru firm: компания компании компанию концерн
        ru body: ес оон нато воз мвф мвд фсб мид гру цб рф ржд цска фифа уефа ссср
        ru in: в
        ru land: россия россии россию германию москву францию японию индию сирию польшу италию испанию турцию украина украины украине
        ru land: беларусь сша германия германии франция франции италия испания польша польши европа европы европе азия китай китая япония
        ru land: индия иран ирак сирия сирии израиль турция турции москва москве москвы санкт-петербург петербург киев киеве минск лондон
        ru land: париж берлин
        ru none: бог интернет сми сша-россия ндс ввп жкх дтп чп
        ru start: по для после до от из с без над между как но и или если когда также в на о об к у за то это этот эта он она они не уже что
        ru start: однако

        tr title: bay bayan sayın
        tr role: başkanı başbakan başbakanı cumhurbaşkanı bakanı vali valisi müdürü genel sekreteri yazar oyuncu teknik direktör
        tr said: dedi söyledi belirtti
        tr does: istiyor açıkladı duyurdu
        tr group: üniversitesi bakanlığı bankası enstitüsü kurulu komisyonu derneği federasyonu birliği partisi vakfı mahkemesi belediyesi
        tr group: başkanlığı
        tr body: ab bm nato akp chp mhp hdp tbmm trt tsk mit tüik tcmb
        tr land: türkiye almanya fransa italya ispanya ingiltere yunanistan rusya ukrayna suriye irak iran israil mısır abd çin japonya
        tr land: avrupa istanbul ankara izmir bursa antalya adana konya berlin londra paris moskova
        tr none: pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
        tr none: aralık türk türkler allah internet başkan başkanı genel cumhurbaşkanı bakan bakanı başbakan vali belediye müdürü türkçe
        tr none: müslüman
        tr start: bu bir ve ama ancak fakat için ile gibi sonra önce o onlar biz ben daha çok en şu
        """;
}
