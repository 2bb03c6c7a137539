using Pipeline.Text;

namespace Pipeline.Entities;

/// <summary>
/// Given names that are common where the languages are spoken that names are found in. What may as well be a town, a firm, a surname that
/// firms have or an ordinary word is left out.
/// </summary>
internal static class GivenNames
{
    private static readonly WordSet All = new("""
        aaron abdul abigail adam adele adrian agnes ahmed aidan alan alastair albert alec alex alexander alexandra alexis alfred ali alice
        alicia alison alistair allan allen amanda amber amelia amir amy andrea andreas andrew andy angela angelina anita ann anna anne
        annette annie anthony antonia antony arnold arthur ashley audrey barack barbara barry beatrice becky ben benedict benjamin
        bernadette bernard beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bridget britney
        bruce bryan caitlin cameron camilla carl carla carol caroline carolyn catherine cathy cecilia charles charlie cheryl chloe chris
        christian christina christine christopher christy claire clara clare claudia clive colin connor corey craig cristina cynthia daisy
        dan daniel daniela danielle danny darren dave david deborah debbie denis denise dennis derek diana diane diego dmitry dominic don
        donald donna doris dorothy doug douglas duncan dwayne dylan ed eddie edgar edith edmund edward eileen elaine eleanor elena elizabeth
        ella ellen elliot elliott emily emma eric erica erik erin ernest esther ethan eugene eva eve evelyn felicity felix fiona frances
        francis frank fred freddie frederick gabriel gareth gary gavin gemma geoff geoffrey george gerald gerard gillian gina glenn gloria
        gordon grace graeme graham greg gregory gwen hannah harold harriet harry hassan hazel heather hector heidi helen helena henry
        herbert hilary hillary holly howard hugh hugo ian imran irene iris isaac isabel isabella ivan jack jackie jacob jacqueline jake
        james jamie jan jane janet janice jason jasmine jay jean jeff jeffrey jenna jennifer jenny jeremy jerry jess jesse jessica jill jim
        jimmy joan joanna joanne joe joel johann johannes john johnny jon jonathan jose josef joseph josh joshua joyce juan judith judy
        julia julian julie juliet justin karen karl kate katherine kathleen kathryn kathy katie kay keira keith kelly ken kenneth kenny
        kerry kevin kim kirsty kristen kurt kyle lance larry laura lauren laurence lawrence leah lee leo leon leonard leonardo leslie lewis
        liam lily linda lindsay lindsey lisa liz lorraine louis louise lucas lucy luke lydia lynn magnus malcolm marc marcel marco marcus
        margaret maria marian marianne marie marilyn mario marion mark marlene martha martin mary matt matthew maureen maurice max maya
        megan melanie melinda melissa mel michael michelle mick miguel mike miranda mitch mohamed mohammed molly monica monika muhammad
        nadia nancy naomi natalie natasha nathan neil nelson nicholas nick nicola nicole nigel nikki nina noah noel nora norman oliver
        olivia omar oscar owen pamela patricia patrick paul paula pauline pedro peggy penelope penny peter phil philip philippa phillip
        phoebe phyllis piers rachel ralph raymond rebecca reginald renee rhys ricardo richard rick ricky rita rob robbie robert roberta
        roberto robin rod roger roland ron ronald ronnie rory rosa rosemary ross roy rupert russell ruth ryan sally sam samantha samuel
        sandra sara sarah scott sean sebastian serena sergei sergey seth shane shannon sharon shaun sheila shirley silvio simon simone sofia
        sonia sophia sophie stacey stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvester sylvia tamara tanya tara
        ted teresa terence terry tessa theodore theresa thierry thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy
        trevor tristan ursula valerie vanessa vera vernon veronica vicky vicki vincent vivian vladimir walter wanda warren wayne wendy
        wilfred william xavier yasmin yvonne zach zoe achim alfons alois anja anke annalena annegret antje armin arne astrid axel bärbel
        beate bernd bernhard birgit björn britta burkhard carsten christa christoph cornelia dagmar detlef dieter dietmar dirk doreen
        dorothea eberhard eckart edeltraud egon elfriede elisabeth elke emil erhard erich erika ernst erwin eugen ewald franziska franz
        frauke friedrich fritz gabriele georg gerd gerda gerhard gertrud gisela gottfried götz gregor gudrun guido gunter günter gunther
        günther gustav hanna hannelore hans harald hartmut heike heiko heiner heinrich heinz helga helge helmut hendrik henning henriette
        hermann hilde hildegard holger horst hubert hubertus ilse inge ingo ingrid irmgard isabelle jakob janine jens joachim jochen jonas
        jörg josefine jürgen jutta kai karin karsten kathrin katja katrin katharina kerstin klara klaus knut konrad kristina lars lena leni
        lothar lorenz ludger ludwig luisa lukas lutz manfred manuel manuela mareike margarete margit margot markus marlies martina mathias
        matthias maximilian meike michaela mirko moritz nadine nils norbert nikolaus olaf olga oskar otto petra philipp pia rainer ralf
        regina regine reiner reinhard reinhold renate rolf rosemarie rüdiger rudi rudolf sabine sabrina sascha saskia siegfried sigmar
        sigrid silke silvia sigmund stefan stefanie steffen stephan susanne swen sven svenja sybille tanja thorsten tilo tobias torben
        torsten ulf uli ulrich ulrike ute uwe veit viktor viktoria volker volkmar waldemar werner wilfried wilhelm willi willy winfried wolf
        wolfgang wolfram yannick adrien alain albertine alexandre alphonse amélie anaïs andré antoine arnaud aurélie aurélien baptiste
        bastien benoît bertrand brigitte bruno camille carine cédric céline chantal christelle christiane christophe clément clémentine
        corinne cyril damien danièle delphine didier dominique edouard édouard élise élodie emmanuel emmanuelle éric estelle étienne eugénie
        fabien fabienne fabrice florent françois françoise franck frédéric frédérique gaël geneviève georges gérald gérard gilbert gilles
        guillaume hélène henri hervé jacques jean-claude jean-françois jean-luc jean-marie jean-michel jean-paul jean-pierre jean-louis
        jean-yves jérôme joëlle joël josiane jules julien juliette laetitia laurent léa léon lionel loïc luc lucie lucien lucienne ludovic
        madeleine manon marcelle margaux mathieu mathilde maud maxime mélanie michel michèle mireille monique mounir muriel myriam nadège
        nathalie nicolas noémie odile olivier pascal pascale patrice pierre philippe quentin raphaël raoul régis rémi rémy rené renaud
        romain roselyne ségolène serge séverine solène stéphane stéphanie sylvain sylvie thibault valéry valérie véronique virginie yann
        yves yvette yvon zinédine adolfo adriana agustín alberto alejandra alejandro alfonso alfredo almudena álvaro ana andrés ángel ángela
        antonio arantxa arturo beatriz begoña carlos carmen celia césar claudio cristóbal cristian dolores eduardo elisa emilia emilio
        enrique ernesto esperanza esteban eugenio fabián federico felipe fernanda fernando fidel francisco gabriela gerardo germán gonzalo
        guadalupe guillermo gustavo héctor hernán horacio ignacio inés inma íñigo iván jaime javier jesús joaquín jordi jorge josé josefa
        julián julio lorena lucía luis macarena maite marcelo marcela margarita mariano maribel mariana maricarmen mateo mercè mauricio
        mónica montserrat natalia nicolás nuria óscar pablo paloma pau pep pilar rafael ramón raúl rocío rodrigo rogelio rosario rubén
        sergio susana tomás vicente víctor xabier ximena yolanda afonso aécio ângela antônio anderson bernardo bruna catarina cláudia
        cláudio dilma edson fábio fátima flávio geraldo gilmar guilherme henrique inês jair joão joana joaquim leandro leonor letícia lúcia
        luciana luciano luiz lula márcia márcio marcos marina mário marta mauro nuno otávio paulo rafaela renan renata renato rui sérgio
        sílvia simão sónia thiago tiago vinícius vítor alessandra alessandro alessia ambra angelo antonella arianna beppe carlo chiara
        cinzia corrado dario davide donatella edoardo elisabetta enrico ettore eugenia fabio fabrizio federica filippo francesca francesco
        franco gaetano giacomo giampaolo gianfranco gianluca gianni giorgia giorgio giovanna giovanni giuliana giuliano giulia giulio
        giuseppe giuseppina guglielmo ilaria lorenzo luca luigi marcello mariangela mariastella massimiliano massimo matilde matteo maurizio
        michele mirella nicolò paola paolo pasquale pierluigi piero pietro raffaele raffaella riccardo rosanna salvatore sandro silvana
        stefania stefano tommaso umberto valentina valentino valeria vincenzo vittoria vittorio anouk arjen bart bas bram femke frans frits
        gerrit geert gijs hein henk herman jaap jeroen johan jolanda joost jort klaas koen liesbeth maarten maaike marijke marjolein mieke
        niels pieter piet rutger ruud sander sjoerd sybrand teun thijs wim wouter agneta anders anette annika arvid birgitta bo britt-marie
        carin elin emelie eskil frida fredrik göran gunilla gunnar gösta håkan hanne henrik ingela ingvar ivar jesper jimmie joakim jörgen
        kjell kristian kåre lasse leif lennart lotta maja margareta margrethe mats mette mikael mikkel morten niklas olof ola peder pernilla
        per pål ragnar rasmus rune sigurd signe sindre søren stig svein terje tore torbjörn tove trond trine ulla viveka åke åsa aino antti
        eero eija esa heikki jari jari-matti jarkko jorma juha jukka kaisa kari lauri marja marjo markku matti merja mika minna mikko outi
        paavo päivi pekka pirjo raimo riikka riitta sami sanna sauli seppo tapio tarja teemu timo tuula veikko ville agata agnieszka
        aleksander aleksandra alicja andrzej aneta antoni arkadiusz artur bartłomiej bartosz beata bogdan bożena bronisław cezary czesław
        damian danuta dariusz dorota edyta elżbieta ewa ewelina filip franciszek grażyna grzegorz halina henryk iwona izabela jacek jadwiga
        jakub janusz jarosław jerzy jolanta józef justyna kamil karol karolina katarzyna kazimierz kinga krystian krystyna krzysztof lech
        leszek łukasz maciej magdalena maksymilian małgorzata marcin marek mateusz michał mieczysław mikołaj paulina paweł piotr przemysław
        rafał roman ryszard sławomir stanisław sylwia szymon tadeusz tomasz urszula wacław wiesław wiktor witold władysław włodzimierz
        wojciech zbigniew zdzisław zofia zygmunt alena bohuslav božena dana eliška františek hana ivana ivo jana jaroslav jiří jitka karel
        kateřina ladislav lenka libor lubomír markéta milan miloš miroslav ondřej pavel petr radek radim simona stanislav šárka tereza
        václav veronika vladimír vojtěch zdeněk zuzana andrej branko darko dragan goran ivica jelena josip krešimir marija marko mate
        milorad mirjana nikola predrag slavko stjepan tomislav vesna zdravko zlatko zoran željko attila balázs béla csaba dániel dezső éva
        ferenc gábor gergely gyula ildikó istván jános józsef judit katalin krisztina lászló levente mária márton mihály miklós péter sándor
        tamás tibor zoltán zsolt zsuzsa alexandru andrei călin cătălin corina dragoș florin gheorghe horia ilie ioan ioana ion ionuț iulian
        laurențiu liviu marius mihai mihaela mircea nicolae octavian petre radu raluca răzvan sorin ștefan traian vasile victor viorica vlad
        ahmet aylin ayşe binali burak bülent cem cemal deniz ekrem elif emine erdal erdem fatih fatma gökhan hakan halil hasan hatice
        hüseyin ibrahim ismail kemal leyla mehmet melih meral mert mesut muharrem murat mustafa mücahit nihat numan orhan osman ömer özgür
        özlem recep selahattin selim serkan sinan süleyman şevket tayyip tolga tuncay ümit veysel volkan yasin yavuz yusuf zeynep александр
        александра алексей алла альберт анатолий андрей анна антон аркадий артем артём богдан борис вадим валентин валентина валерий валерия
        василий виктор виктория виталий владимир владислав вячеслав галина геннадий георгий глеб григорий дарья денис джо джон дмитрий
        дональд евгений евгения екатерина елена елизавета иван игорь илья инна ирина кирилл константин ксения лариса лев леонид лидия
        людмила максим маргарита марина мария марк михаил наталья наталия никита николай нина оксана олег ольга павел петр пётр полина раиса
        роман руслан светлана семен семён сергей софья станислав степан тамара татьяна тимур федор фёдор эдуард эльвира юлия юрий яна
        ярослав андрій валерій василь віктор віталій володимир геннадій ганна григорій дмитро євген євгенія ігор ілля ірина костянтин
        катерина леонід марія микола михайло наталія олександр олександра олексій олена петро сергій станіслав тарас тетяна федір юлія юрій
        бойко георги димитър ивайло кирил красимир пламен росен румен стефан тодор христо цвета αθανάσιος αλέξης ανδρέας άννα βασίλης
        γιάννης γιώργος γεώργιος δημήτρης ελένη ευάγγελος κυριάκος κώστας κωνσταντίνος μαρία νίκος νικόλαος παναγιώτης πέτρος σοφία σταύρος
        χρήστος irina svetlana tatiana tatyana yulia natalya alexei aleksei alexey mikhail nikolai nikolay yuri yury igor oleg andrey dmitri
        vasily anatoly evgeny yevgeny maxim konstantin vitaly valery gennady leonid arkady vyacheslav ilya kirill ksenia polina mahmoud
        hosni bashar saddam yasser ehud shimon binyamin moshe avi ariel mohammad mehdi reza hamid hashim pervez nawaz sania sachin rahul
        manmohan narendra amartya priya anil mukesh ratan kofi thabo olusegun elon keiko kenji hiroshi toshiyuki yuki akira junichiro
        amadeus aurelien frederic stephane francois andre jerome sebastien emile etienne helene therese maria-teresa jean-baptiste лукаш
        бастиан лотар ангела эммануэль реджеп зигмар йоахим юлиан кристиан мартин роберт майкл джордж барак хиллари тереза luís asunción
        maría ángeles milagros remedios concepción inmaculada josep lluís oriol xavi martín moisés máximo néstor elián emiliano arnaldo
        arnulfo bienvenido serguei émile abdón keir rishi kamala bernie pete satya sundar tedros volodymyr wolodymyr oleksandr olena kanye
        jaylen jayson kristaps borys dmitrij siergiej władimir mustapha cécile sandrine ismaël roxana clint louisa francisca odair ciro
        miriam condoleezza gaby ahmad
        """);

    public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
}
