namespace Pipeline.Grounding.Languages;

internal static class Turkish
{
    public static ClaimLanguage Words { get; } = new()
    {
        Code = "tr",
        Endings = new("""
            lardan lerden larda lerde ların lerin ları leri lar ler ndan nden nda nde dan den tan ten da de ta te nın nin nun nün
            ın in un ün yı yi yu yü ya ye ı i u ü a e dı di du dü tı ti tu tü mış miş muş müş
            """),
        Negations = new("değil yok hiç hiçbir asla olmadan"),
        Denials = new("reddetti reddediyor yalanladı yalanlıyor inkar yalan yalandır doğru_değil kimse_inanmamalı"),
        Doubts = new("""
            iddia* sözde şüphe* korku* umuyor umut* inanıyor düşünüyor öne_sürdü öne_sürülen suçlan* suçla* planlıyor planlan* istiyor
            istedi tehdit* çalışıyor talep* olabilir edebilir uyardı olup_olmadığı önerdi öneriyor
            """),
        Conditions = new("eğer şayet"),
        Orders = new("editöre_not editöre yazın bildirin"),
        Turns = new("ama ve fakat ancak"),
        Masculine = new("adam erkek oğlan baba oğul koca kral prens bay"),
        Feminine = new("kadın kız anne karısı kraliçe prenses bayan"),
        Opposites = new("""
            onayladı onaylandı kabul_etti | reddetti reddedildi;
            destekledi destekliyor övdü | eleştirdi kınadı;
            kazandı kazanıyor zafer | kaybetti kaybediyor yenilgi;
            arttı artıyor yükseldi | düştü azaldı geriledi;
            açtı açıldı | kapattı kapandı kapatıldı;
            tutuklandı gözaltına | serbest;
            ~ önce | sonra;
            ~ çok fazla | az;
            ~ ilk | son;
            aldı | sattı;
            başladı | bitti sona;
            canlı | ölü öldü;
            suçlu | suçsuz masum;
            ~ erkek | kadın;
            ~ baba | anne;
            ~ kuzey | güney;
            ~ doğu | batı;
            ~ iyi | kötü;
            """),
        Numbers = new(
            """
            0:sıfır 1:bir 2:iki 3:üç 4:dört 5:beş 6:altı 7:yedi 8:sekiz 9:dokuz 10:on 11:onbir 12:oniki 20:yirmi 30:otuz 40:kırk
            50:elli 100:yüz 1000:bin
            """,
            "100:yüz 1000:bin 1000000:milyon 1000000000:milyar"),
    };
}
