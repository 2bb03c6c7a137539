namespace Pipeline.Grounding.Languages;

internal static class French
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "fr",
        Endings = new("""
            issements issement ements ement ations ation ateurs ateur atrices atrice euses euse eurs eur ités ité ives ive ifs if
            ées és ée é er ez ants antes ante ant aient ait ais erait eront era iront irent ir is it es e s x
            """),
        Elisions = new("l d n s c j m t qu jusqu lorsqu puisqu quoiqu"),
        Negations = new("ne n pas jamais aucun aucune rien personne sans ni non"),
        Denials = new("""
            nie nié nient niait dément démenti démentent démentait conteste contesté réfute réfuté un_mensonge est_faux est_fausse
            mensonge personne_ne_devrait_croire
            """),
        Doubts = new("""
            affirme* prétend* prétendu* présumé* supposé* soupçonn* craint craignent craignait espère espèrent espérait croit croient
            croyait pense pensent pensait suggère suggèrent si_la si_le si_les rumeur* accusé_d* accusée_d* accuse accusent envisage*
            compte_* prévoit prévoient projette menace_* veut veulent voulait souhaite* tente_* demande_* réclame* doit_être devrait
            devraient pourrait pourraient avertit
            """),
        Hedges = new("selon d_après possible* probable* apparemment doit doivent peut peuvent pourrait"),
        Conditions = new("si s_il s_ils"),
        Orders = new("note_à_la_rédaction note_au_rédacteur à_la_rédaction écrivez écris signalez ignorez"),
        Turns = new("mais et pourtant cependant"),
        Masculine = new("il lui homme garçon père fils mari frère m monsieur roi prince"),
        Feminine = new("elle femme fille mère épouse sœur mme madame reine princesse"),
        Opposites = new("""
            approuv* accept* adopt* valid* | rejet* refus* repouss*;
            soutien* souten* salu* félicit* défend* appuie appuient | critiqu* condamn* s'oppos* oppos* dénonc* fustig* déplor*;
            gagn* victoire* remport* | perd* défaite*;
            augment* hausse* grimp* progress* monté monte accru* croît | baiss* diminu* chut* recul* réduit* réduction*;
            ouvr* ouvert* rouvr* rouvert* réouvr* | ferm*;
            arrêté arrêtée arrêtés interpell* incarcér* emprisonn* | libér* relâch*;
            ~ avant | après;
            ~ plus davantage | moins;
            ~ premier première premiers premières | dernier dernière derniers dernières;
            achet* acqui* achat* | vend* vente*;
            commenc* début* entam* lanc* | termin* fini* achev* arrêt*;
            repren* repris* relanc* | suspend* supprim* annul* abandonn* interromp*;
            vivant* survécu* surviv* | mort* décéd* tué* meur*;
            coupable* condamn* | innocent* acquitt* relax*;
            autoris* permis permet* | interdi*;
            construi* bâti* | démoli* détrui*;
            bénéfice* profits gain* | perte* déficit*;
            embauch* recrut* nomm* | licenci* renvoy* limog*;
            accord* | désaccord*;
            confirm* | démen* nie nié nient;
            ~ homme* | femme*;
            ~ père | mère;
            ~ fils | fille;
            ~ frère* | sœur*;
            ~ nord | sud;
            ~ est | ouest;
            ~ meilleur* | pire*;
            ~ facile* | difficile*;
            gard* maint* conserv* préserv* poursui* | supprim* abandonn* abol*;
            pour | contre;
            doubl* augment* progress* | divis* diminu* baiss* recul*;
            bless* | mort* décéd* tué*;
            indemne* | bless*;
            ~ supérieur* | inférieur*;
            ~ jeune* | vieux vieille* âgé*;
            construi* construct* réalis* | repouss* report* annul*;
            ~ rapid* | lent*;
            """),
        Deeds = new("""
            succombé succombe mort morte morts mortes décès décédé décédée décédés tué tuée tués tuées mourut meurt décède | mour*
            meur* mort* décéd* assassin* meurtr* homicide* victime* cadavre* obsèques enterr* inhum* funér* deuil défunt* veuf
            veuve* perdu_la_vie perdent_la_vie coûté_la_vie suicid* abattu* fusill* poignard* massacr* hommage* fatal* mortel*
            mortell* succomb* décapit* étouff* nécrolog* autops* tué* tuer tuent exécuté* exécution perd_la_vie sans_vie
            n'a_pas_survécu a_perdu_la_vie ont_perdu_la_vie;
            arrêté arrêtée arrêtés arrêtées arrestation arrestations emprisonné emprisonnée incarcéré interpellé interpellée
            interpellés | arrest* interpell* garde_à_vue emprisonn* incarc* prison* détenu* détention écrou* menott* captur*
            condamn* appréhend* cellule* rafl* menottes interpellation placé_en;
            licencié licenciée congédié démissionné démission démissionne limogé limogée limogeage | démission* limog* dépar*
            renvoy* licenci* évinc* destitu* révoqu* remplac* success* succéd* écart* renonc* sortant* congédi* remerci* abdiqu*
            viré* quitte quitté quittent départ part_de se_sépare remplacé écarté quitte_ses_fonctions quitte_son_poste;
            faillite insolvable banqueroute | faillit* insolv* banquerout* redressement liquid* créanci* cessation dépôt_de_bilan
            surendett*;
            explosé explose explosion explosions | explos* bomb* déton* déflagr* grenade* roquette* missile* attentat* érupt*;
            effondré effondrée effondrement écroulé écroulée | effondr* écroul* éboul* gravats décombres ruin* croul* affaiss*
            écroulement cédé s'est_effondré effondrés;
            annulé annulée annulés annulées annulation | annul* supprim* suspens* stopp* renonc* abrog* interromp* cess* repouss*
            n'aura_pas annulé* supprimé* n'aura_pas_lieu pas_lieu suspendu* reporté* n'auront_pas;
            attaqué attaquée attaqués attaque envahi envahie invasion | attaqu* envahi* invasion* assaut* agress* attentat* raid*
            bombard* offensiv* violen* embuscade* poignard* assaill* agression agressé coups;
            condamné condamnée condamnés coupable coupables | condamn* coupabl* verdict* prison* reconnu* amende* réclusion
            culpabil* peine prison tribunal jugé;
            inculpé inculpée accusé mis_en_examen mise_en_examen poursuivi | inculp* accus* examen poursui* procès juge* parquet*
            soupçon* jugé* procureur* tribunal justice plainte poursuites;
            blessé blessée blessés blessées | bless* hôpit* hospital* victime* fractur* indemne* lésion* traumat* infirm* accident
            fracture fracturé cassé blessure* à_l'hôpital;
            cambriolée cambriolés cambriolage volé volée volés volées cambriolé braqué vol | voler* volé* voleur* cambriol* braqu*
            dérob* pill* disparu* butin détourn* larcin* arrach* escroqu* fraud* pirat* volée* dérobé* vols cambriolage*;
            enlevé enlevée enlevés kidnappé enlèvement | enlev* kidnapp* otage* séquestr* rapt* ravi* disparu* captur* rançon*
            détourn*;
            interdit interdite interdits interdites interdiction | interdi* prohib* bann* illég* bloqu* exclu* restrict* boycott*
            embargo censur* hors_la_loi;
            détruit détruite détruits détruites démoli démolie rasé | détrui* destruct* démol* ravag* dévast* anéant* incendi*
            ruin* décombres endommag* dégât* effondr* sinistr* démantel* incendie brûlé* ravagé* détruit* flammes;
            écrasé crash déraillé déraillement | écras* crash* dérail* collision* heurt* percut* catastroph* renvers* accident
            choc heurté percuté;
            coulé coulée naufrage chaviré | naufrag* chavir* sombr* submer* épave* coulé* naufragé*;
            évacué évacuée évacués évacuation | évacu* fuir* fuit* secour* relog* évacué* quitter mis_à_l'abri;
            évadé évadée évadés enfui enfuie fui | évad* évas* enfui* enfuy* fuir* fuite* fuy* échapp* cavale exil* réfugi* fuite
            fuir fuyard*;
            violé violée viol abusé | viol* abus* agress* sexu* attouch* harcel* harcèl*;
            excusé excusée excuses présenté_ses_excuses | excus* pardon* désol* remords regrets;
            divorcé divorcée divorce | divorc* rupture* séparé* séparation;
            marié mariée mariés mariage épousé | épous* noce* fianc* noces épousailles conjoint mari;
            assassiné assassinée exécuté exécutée poignardé abattu abattue | assassin* poignard* abatt* meurtr* mort* homicide*
            fusill* balle* couteau* cadavre* décéd* victime* décapit* tué* tuer corps balles;
            """),
        Numbers = new(
            """
            0:zéro 1:un,une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze
            15:quinze 16:seize 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante 100:cent 1000:mille
            """,
            "100:cent,cents 1000:mille 1000000:million,millions 1000000000:milliard,milliards"),
    };
}
