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
        Numbers = new(
            """
            0:zéro 1:un,une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze
            15:quinze 16:seize 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante 100:cent 1000:mille
            """,
            "100:cent,cents 1000:mille 1000000:million,millions 1000000000:milliard,milliards"),
    };
}
