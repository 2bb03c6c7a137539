using Pipeline.Dumps;

namespace Pipeline.Tests.Cleaning;

/// <summary>Full stops that are none of ASCII's.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData(
        "Քաղաքի խորհուրդը երեքշաբթի որոշեց, որ գետի ափին նոր դպրոց կկառուցվի։",
        "Շինարարությունը կարժենա տասներկու միլիոն, կեսը կվճարի մարզը։")]
    [InlineData("የከተማው ምክር ቤት ማክሰኞ ዕለት አዲስ ትምህርት ቤት በወንዙ ዳር እንዲገነባ ወሰነ።", "ግንባታው አሥራ ሁለት ሚሊዮን ብር ይፈጃል፣ ግማሹን ክልሉ ይከፍላል። ነዋሪዎች ጫጫታውን ይፈራሉ።")]
    [InlineData(
        "ក្រុមប្រឹក្សាក្រុងបានសម្រេចនៅថ្ងៃអង្គារថាសាលារៀនថ្មីនឹងត្រូវសាងសង់នៅមាត់ទន្លេ។",
        "ការសាងសង់នឹងចំណាយអស់ដប់ពីរលានហើយពាក់កណ្តាលនឹងត្រូវបង់ដោយខេត្ត។")]
    [InlineData(
        "မြို့တော်ကောင်စီက အင်္ဂါနေ့တွင် မြစ်ကမ်းဘေး၌ ကျောင်းသစ်တစ်ကျောင်း ဆောက်ရန် ဆုံးဖြတ်ခဲ့သည်။",
        "ဆောက်လုပ်ရေးအတွက် ဆယ့်နှစ်သန်း ကုန်ကျမည်ဖြစ်ပြီး တစ်ဝက်ကို ပြည်နယ်က ပေးမည်ဖြစ်သည်။")]
    public void A_page_in_a_script_with_full_stops_of_its_own_is_prose(string first, string second)
    {
        var article = Cleaners.Default.Clean(
            new RawArticle
            {
                Content = $"<html><body><article><p>{first}</p><p>{second}</p></article></body></html>",
                Markup = Markup.Html,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal($"{first}\n\n{second}", article.Body);
        Assert.DoesNotContain(article.Flags, flag => flag.Class is RejectionClass.NotProse or RejectionClass.NoText);
    }

    [Fact]
    public void German_guillemets_close_a_sentence_and_an_ordinal_behind_an_abbreviation_ends_none()
    {
        const string Text =
            "»Die Übergabe fand immer bar in der Hauptkasse statt.« Am 31. August bzw. 21. November holte sie 7000 Euro ab, sagte der Zeuge am Dienstag vor Gericht.";
        var article = Cleaners.Default.Clean(
            new RawArticle { Title = "Kassiererin holte Geld bar ab", Content = Text },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "»Die Übergabe fand immer bar in der Hauptkasse statt.«",
                "Am 31. August bzw. 21. November holte sie 7000 Euro ab, sagte der Zeuge am Dienstag vor Gericht.",
            ],
            article.Sentences(TestContext.Current.CancellationToken).Select(sentence => sentence.In(article.Body)));
    }

    [Theory]
    [InlineData(
        "新江大桥提前两个月通车",
        "新江市政府星期三宣布，横跨新江的第三座大桥将于五月一日通车，比原计划提前两个月。大桥全长三千二百米，总投资十八亿元。",
        "大桥通车后，从东区到机场的时间将从五十分钟缩短到二十分钟。附近居民担心交通噪音，市政府表示将安装隔音屏障。")]
    [InlineData(
        "北浜の灯台、来春から一般公開へ",
        "北浜市は火曜日、百年前に建てられた灯台を来年の春から一般公開すると発表した。改修には三億円がかかり、半分を県が負担する。",
        "灯台は二〇一五年から閉鎖されていた。市は年間二万人の来場を見込み、周辺の駐車場を広げる計画だという。")]
    public void The_title_of_a_text_without_spaces_is_found(string title, string first, string second)
    {
        var article = Cleaners.Default.Clean(
            new RawArticle { Content = $"{title}\n\n{first}\n\n{second}\n" },
            TestContext.Current.CancellationToken);

        Assert.Equal((title, $"{first}\n\n{second}"), (article.Title, article.Body));
    }
}
