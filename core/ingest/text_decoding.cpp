// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/text_decoding.h"

#include "core/base/error.h"
#include "core/ingest/spilled_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <uchardet.h>
#include <unicode/ucnv.h>

namespace skein {

static constexpr size_t GuessBytes = size_t(1) << 18;

/// The number of bytes of the well-formed character at the start; 0 if there is none.
static size_t characterLength(const unsigned char *at, size_t left)
{
    const auto follows = [&](size_t index) { return (at[index] & 0xC0) == 0x80; };
    if (at[0] < 0x80)
        return 1;
    if (at[0] < 0xC2 || at[0] > 0xF4)
        return 0;
    if (at[0] < 0xE0)
        return left > 1 && follows(1) ? 2 : 0;
    if (at[0] < 0xF0) {
        const bool isShape = left > 2 && follows(1) && follows(2);
        const bool isOverlong = at[0] == 0xE0 && left > 1 && at[1] < 0xA0;
        const bool isSurrogate = at[0] == 0xED && left > 1 && at[1] > 0x9F;
        return isShape && !isOverlong && !isSurrogate ? 3 : 0;
    }
    const bool isShape = left > 3 && follows(1) && follows(2) && follows(3);
    const bool isOutside = left > 1 && ((at[0] == 0xF0 && at[1] < 0x90) || (at[0] == 0xF4 && at[1] > 0x8F));
    return isShape && !isOutside ? 4 : 0;
}

void appendUtf8(unsigned code, std::string &to)
{
    if (code < 0x80) {
        to += char(code);
    } else if (code < 0x800) {
        to += char(0xC0 | (code >> 6));
        to += char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        to += char(0xE0 | (code >> 12));
        to += char(0x80 | ((code >> 6) & 0x3F));
        to += char(0x80 | (code & 0x3F));
    } else {
        to += char(0xF0 | (code >> 18));
        to += char(0x80 | ((code >> 12) & 0x3F));
        to += char(0x80 | ((code >> 6) & 0x3F));
        to += char(0x80 | (code & 0x3F));
    }
}

bool isUtf8(std::string_view bytes, Tail tail)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    size_t index = 0;
    while (index < bytes.size()) {
        std::array<quint64, 2> words{};
        if (index + sizeof words <= bytes.size()) {
            std::memcpy(words.data(), data + index, sizeof words);
            if (((words[0] | words[1]) & 0x8080808080808080U) == 0) {
                index += sizeof words;
                continue;
            }
        }
        const size_t length = characterLength(data + index, bytes.size() - index);
        if (length == 0)
            return tail == Tail::MayBeCut && bytes.size() - index < 4;
        index += length;
    }
    return true;
}

void DecodedText::letGo(std::string_view part) const
{
    if (spilled)
        spilled->letGo(part);
}

namespace {

/// Takes converted text as it comes: in memory while it is small, then on the disk.
class Converted
{
public:
    void add(std::string_view piece)
    {
        constexpr size_t mostInMemory = size_t(16) << 20;
        noteBadBytes(piece);
        if (!m_spill && m_text->size() + piece.size() > mostInMemory) {
            m_spill = std::make_shared<SpilledText>();
            m_spill->append(*m_text);
            m_text->clear();
            m_text->shrink_to_fit();
        }
        if (m_spill)
            m_spill->append(piece);
        else
            *m_text += piece;
    }

    DecodedText take(const char *charset)
    {
        DecodedText result;
        result.charset = QString::fromLatin1(charset);
        result.hadBadBytes = m_hadBadBytes;
        result.text = m_spill ? m_spill->finish() : std::string_view(*m_text);
        result.converted = std::move(m_text);
        result.spilled = std::move(m_spill);
        return result;
    }

private:
    /// A replacement character may be cut between two pieces.
    void noteBadBytes(std::string_view piece)
    {
        constexpr std::string_view bad = "\xEF\xBF\xBD";
        m_tail += piece.substr(0, bad.size() - 1);
        m_hadBadBytes = m_hadBadBytes || m_tail.find(bad) != std::string::npos
            || piece.find(bad) != std::string_view::npos;
        m_tail = piece.substr(piece.size() - std::min(piece.size(), bad.size() - 1));
    }

    std::unique_ptr<std::string> m_text = std::make_unique<std::string>();
    std::shared_ptr<SpilledText> m_spill;
    std::string m_tail;
    bool m_hadBadBytes = false;
};

} // namespace

static DecodedText converted(std::string_view bytes, const char *charset, const LookedAt &lookedAt)
{
    constexpr size_t partBytes = size_t(16) << 20;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> from(ucnv_open(charset, &status), ucnv_close);
    const std::unique_ptr<UConverter, void (*)(UConverter *)> to(ucnv_open("UTF-8", &status), ucnv_close);
    if (U_FAILURE(status))
        throw Error(QStringLiteral("The character set %1 is not known").arg(QLatin1StringView(charset)));
    Converted out;
    std::array<char, 1 << 16> chunk{};
    std::array<UChar, 1 << 14> pivot{};
    UChar *pivotFrom = pivot.data();
    UChar *pivotTo = pivot.data();
    const char *next = bytes.data();
    const char *looked = next;
    UBool isFirst = 1;
    do {
        char *target = chunk.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &next,
                       bytes.data() + bytes.size(), pivot.data(), &pivotFrom, &pivotTo,
                       pivot.data() + pivot.size(), isFirst, 1, &status);
        isFirst = 0;
        out.add({chunk.data(), size_t(target - chunk.data())});
        if (lookedAt && size_t(next - looked) >= partBytes) {
            if (!lookedAt({looked, size_t(next - looked)}))
                break;
            looked = next;
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return out.take(charset);
}

DecodedText decodeTextAs(std::string_view bytes, const std::string &charset)
{
    return converted(bytes, charset.c_str(), {});
}

/// UTF-16 without a mark shows itself by zero bytes in one of two positions.
static const char *utf16ByZeros(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, std::min<size_t>(bytes.size(), 4096) & ~size_t(1));
    size_t even = 0;
    size_t odd = 0;
    for (size_t index = 0; index + 1 < sample.size(); index += 2) {
        even += sample[index] == 0;
        odd += sample[index + 1] == 0;
    }
    const size_t pairs = sample.size() / 2;
    if (pairs > 1 && odd * 10 > pairs * 6 && even * 10 < pairs)
        return "UTF-16LE";
    if (pairs > 1 && even * 10 > pairs * 6 && odd * 10 < pairs)
        return "UTF-16BE";
    return nullptr;
}

static std::string guessedCharset(std::string_view bytes)
{
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> guess(uchardet_new(), uchardet_delete);
    const std::string_view sample = bytes.substr(0, GuessBytes);
    uchardet_handle_data(guess.get(), sample.data(), sample.size());
    uchardet_data_end(guess.get());
    const std::string name = uchardet_get_charset(guess.get());
    // West European text is the usual case here. Guesses between its neighbours need evidence; guesses of
    // other scripts are good.
    static constexpr std::array<std::string_view, 18> western{"",
                                                              "ASCII",
                                                              "UTF-8",
                                                              "WINDOWS-1252",
                                                              "WINDOWS-1250",
                                                              "WINDOWS-1254",
                                                              "WINDOWS-1257",
                                                              "WINDOWS-1258",
                                                              "ISO-8859-1",
                                                              "ISO-8859-2",
                                                              "ISO-8859-3",
                                                              "ISO-8859-4",
                                                              "ISO-8859-9",
                                                              "ISO-8859-10",
                                                              "ISO-8859-13",
                                                              "ISO-8859-15",
                                                              "ISO-8859-16",
                                                              "MAC-CENTRALEUROPE"};
    const auto highBytes
        = std::count_if(sample.begin(), sample.end(), [](char c) { return (c & 0x80) != 0; });
    const bool isEvident = highBytes >= 40 && (name == "ISO-8859-2" || name == "WINDOWS-1250");
    const bool isWestern = !isEvident && std::find(western.begin(), western.end(), name) != western.end();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> known(ucnv_open(name.c_str(), &status),
                                                                    ucnv_close);
    return isWestern || U_FAILURE(status) ? "windows-1252" : name;
}

static bool isUtf8InParts(std::string_view bytes, const LookedAt &lookedAt)
{
    constexpr size_t partBytes = size_t(16) << 20;
    while (lookedAt && bytes.size() > partBytes) {
        size_t end = partBytes;
        while (end > partBytes - 4 && (bytes[end] & 0xC0) == 0x80) // not inside a character
            --end;
        const std::string_view part = bytes.substr(0, end);
        if (!isUtf8(part))
            return false;
        if (!lookedAt(part))
            return true;
        bytes.remove_prefix(end);
    }
    return isUtf8(bytes);
}

DecodedText decodeText(std::string_view bytes, const LookedAt &lookedAt)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        if (!isUtf8InParts(bytes.substr(3), lookedAt))
            return converted(bytes.substr(3), "UTF-8", lookedAt);
        return {bytes.substr(3), QStringLiteral("UTF-8"), false, nullptr};
    }
    if (bytes.starts_with("\xFF\xFE"))
        return converted(bytes.substr(2), "UTF-16LE", lookedAt);
    if (bytes.starts_with("\xFE\xFF"))
        return converted(bytes.substr(2), "UTF-16BE", lookedAt);
    if (const char *wide = utf16ByZeros(bytes))
        return converted(bytes, wide, lookedAt);
    if (isUtf8InParts(bytes, lookedAt))
        return {bytes, QStringLiteral("UTF-8"), false, nullptr};
    if (isUtf8(bytes, Tail::MayBeCut))
        return converted(bytes, "UTF-8", lookedAt);
    return converted(bytes, guessedCharset(bytes).c_str(), lookedAt);
}

} // namespace skein
