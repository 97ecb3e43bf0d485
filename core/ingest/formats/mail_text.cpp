// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/mail_text.h"

#include "core/ingest/formats/content_lines.h"
#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"

#include <QByteArray>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace skein {

static constexpr int MaxNesting = 8;
static constexpr size_t MaxBody = size_t(1) << 19; ///< Half a cell: what is longer is cut and told.
static constexpr size_t MostParts = 1000;

namespace {

using Header = std::pair<std::string, std::string>; ///< Name in capitals, value unfolded.

int hexOf(char c)
{
    const auto digit = std::string_view("0123456789ABCDEF").find(capitals(std::string_view(&c, 1)));
    return digit == std::string_view::npos ? -1 : int(digit);
}

/// `isHeader`: underscores stand for blanks, and there are no soft line ends.
std::string fromQuotedPrintable(std::string_view text, bool isHeader)
{
    std::string bytes;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '_' && isHeader) {
            bytes += ' ';
        } else if (c == '=' && at + 2 < text.size() && hexOf(text[at + 1]) >= 0 && hexOf(text[at + 2]) >= 0) {
            bytes += char(hexOf(text[at + 1]) * 16 + hexOf(text[at + 2]));
            at += 2;
        } else if (c == '=' && at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == '\r')) {
            at += text[at + 1] == '\r' && at + 2 < text.size() && text[at + 2] == '\n' ? 2 : 1;
        } else {
            bytes += c;
        }
    }
    return bytes;
}

std::string fromBase64(std::string_view text)
{
    return QByteArray::fromBase64(QByteArray(text.data(), qsizetype(text.size()))).toStdString();
}

std::string inUtf8(std::string_view bytes, std::string_view charset)
{
    QStringDecoder decoder(std::string(charset).c_str());
    if (charset.empty() || !decoder.isValid() || capitals(charset) == "UTF-8")
        return std::string(decodeText(bytes).text);
    const QString text = decoder.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return text.toStdString();
}

/// A parameter of a header: charset="utf-8".
std::string parameterOf(std::string_view value, std::string_view name)
{
    const std::string upper = capitals(value);
    const std::string wanted = capitals(name) + '=';
    for (size_t at = upper.find(wanted); at != std::string::npos; at = upper.find(wanted, at + 1)) {
        if (at > 0 && upper[at - 1] != ';' && upper[at - 1] != ' ' && upper[at - 1] != '\t')
            continue;
        std::string_view rest = value.substr(at + wanted.size());
        if (rest.starts_with('"')) {
            rest.remove_prefix(1);
            return std::string(rest.substr(0, rest.find('"')));
        }
        return std::string(trimmed(rest.substr(0, rest.find(';'))));
    }
    return {};
}

std::string_view nextLine(std::string_view text, size_t &at)
{
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// The headers; `body` is what follows the blank line.
std::vector<Header> readHeaders(std::string_view message, std::string_view &body)
{
    constexpr size_t most = 2000;
    std::vector<Header> headers;
    size_t at = 0;
    while (at < message.size()) {
        const std::string_view line = nextLine(message, at);
        if (line.empty())
            break;
        const size_t colon = line.find(':');
        if ((line.front() == ' ' || line.front() == '\t') && !headers.empty())
            headers.back().second += ' ' + std::string(trimmed(line));
        else if (colon != std::string_view::npos && headers.size() < most)
            headers.emplace_back(capitals(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    body = message.substr(at);
    return headers;
}

std::string valueOf(const std::vector<Header> &headers, std::string_view name)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const Header &header) { return header.first == name; });
    return found == headers.end() ? std::string() : found->second;
}

/// "Jo Example <jo@example.org>, sam@example.org": addresses, and the name of the first.
std::vector<std::string> addressesIn(const std::string &value, std::string *name = nullptr)
{
    std::vector<std::string> addresses;
    std::string item;
    bool isQuoted = false;
    const auto take = [&] {
        const size_t from = item.find('<');
        const size_t to = item.find('>', std::min(from, item.size()));
        std::string address(trimmed(item));
        if (from != std::string::npos && to != std::string::npos) {
            address = trimmed(std::string_view(item).substr(from + 1, to - from - 1));
            std::string shown = decodedHeader(trimmed(std::string_view(item).substr(0, from)));
            std::erase(shown, '"');
            if (name && addresses.empty())
                *name = std::string(trimmed(shown));
        }
        if (!address.empty())
            addresses.push_back(std::move(address));
        item.clear();
    };
    for (const char c : value) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        if (c == ',' && !isQuoted)
            take();
        else
            item += c;
    }
    take();
    return addresses;
}

/// HTML without its marks, for reading only.
std::string withoutMarks(std::string_view html)
{
    std::string text;
    bool isMark = false;
    for (const char c : html) {
        if (c == '<' || c == '>') {
            if (c == '<' && !text.empty() && text.back() != ' ' && text.back() != '\n')
                text += ' ';
            isMark = c == '<';
        } else if (!isMark) {
            text += c;
        }
    }
    return text;
}

/// What the parts of a message give: the plain text is preferred.
struct Parts
{
    std::string plain;
    std::string html;
    std::vector<std::string> attachments;
    size_t count = 0;
};

void readPart(std::string_view part, int depth, Parts &parts);

void readMultipart(std::string_view body, const std::string &boundary, int depth, Parts &parts)
{
    const std::string mark = "--" + boundary;
    size_t from = std::string_view::npos;
    for (size_t at = 0; at < body.size();) {
        const size_t start = at;
        const std::string_view line = nextLine(body, at);
        if (!line.starts_with(mark))
            continue;
        if (from != std::string_view::npos)
            readPart(body.substr(from, start - from), depth + 1, parts);
        from = at;
        if (line.substr(mark.size()).starts_with("--"))
            return;
    }
    if (from != std::string_view::npos && from < body.size())
        readPart(body.substr(from), depth + 1, parts);
}

void readPart(std::string_view part, int depth, Parts &parts)
{
    if (depth > MaxNesting || ++parts.count > MostParts)
        return;
    std::string_view body;
    const std::vector<Header> headers = readHeaders(part, body);
    const std::string type = valueOf(headers, "CONTENT-TYPE");
    const std::string kind = capitals(type.substr(0, type.find(';')));
    const std::string disposition = valueOf(headers, "CONTENT-DISPOSITION");
    std::string name = parameterOf(disposition, "filename");
    if (name.empty())
        name = parameterOf(type, "name");
    const std::string boundary = parameterOf(type, "boundary");
    if (kind.starts_with("MULTIPART/") && !boundary.empty()) {
        readMultipart(body, boundary, depth, parts);
        return;
    }
    if (!name.empty() || capitals(disposition).starts_with("ATTACHMENT")) {
        parts.attachments.push_back(name.empty() ? kind : decodedHeader(name));
        return;
    }
    std::string &to = kind == "TEXT/HTML" ? parts.html : parts.plain;
    if ((!kind.empty() && !kind.starts_with("TEXT/")) || !to.empty())
        return;
    const std::string encoding = capitals(valueOf(headers, "CONTENT-TRANSFER-ENCODING"));
    const std::string_view some = body.substr(0, 2 * MaxBody);
    const std::string bytes = encoding == "BASE64" ? fromBase64(some)
        : encoding == "QUOTED-PRINTABLE"           ? fromQuotedPrintable(some, false)
                                                   : std::string(some);
    to = inUtf8(bytes, parameterOf(type, "charset"));
}

} // namespace

std::string decodedHeader(std::string_view text)
{
    std::string decoded;
    while (!text.empty()) {
        const size_t from = text.find("=?");
        const size_t charset = from == std::string_view::npos ? from : text.find('?', from + 2);
        const size_t encoding = charset == std::string_view::npos ? charset : text.find('?', charset + 1);
        const size_t end = encoding == std::string_view::npos ? encoding : text.find("?=", encoding + 1);
        if (end == std::string_view::npos) {
            decoded += text;
            break;
        }
        const std::string_view between = text.substr(0, from);
        if (decoded.empty() || !trimmed(between).empty())
            decoded += between;
        const std::string_view content = text.substr(encoding + 1, end - encoding - 1);
        const bool isBase64 = capitals(text.substr(charset + 1, encoding - charset - 1)) == "B";
        decoded += inUtf8(isBase64 ? fromBase64(content) : fromQuotedPrintable(content, true),
                          text.substr(from + 2, charset - from - 2));
        text.remove_prefix(end + 2);
    }
    return decoded;
}

MailText readMail(std::string_view message)
{
    static constexpr std::array<std::string_view, 5> kept{"REPLY-TO", "SENDER", "X-ORIGINATING-IP",
                                                          "IN-REPLY-TO", "RETURN-PATH"};
    std::string_view body;
    const std::vector<Header> headers = readHeaders(message, body);
    MailText mail;
    mail.date = valueOf(headers, "DATE");
    if (std::vector<std::string> from = addressesIn(valueOf(headers, "FROM"), &mail.fromName); !from.empty())
        mail.from = from.front();
    for (const std::string_view name : {"TO", "CC", "BCC"})
        for (std::string &address : addressesIn(valueOf(headers, name)))
            mail.to.push_back(std::move(address));
    mail.subject = decodedHeader(valueOf(headers, "SUBJECT"));
    mail.messageId = valueOf(headers, "MESSAGE-ID");
    for (const auto &[name, value] : headers)
        if (std::find(kept.begin(), kept.end(), name) != kept.end())
            mail.otherHeaders.push_back(name + ": " + decodedHeader(value));
    Parts parts;
    readPart(message, 0, parts);
    mail.body = trimmed(parts.plain).empty() ? withoutMarks(parts.html) : parts.plain;
    if (mail.body.size() > MaxBody) {
        size_t cut = MaxBody;
        while (cut > 0 && (mail.body[cut] & 0xC0) == 0x80)
            --cut;
        mail.body.resize(cut);
        mail.otherHeaders.emplace_back("Text: cut after 512 KiB");
    }
    mail.attachments = std::move(parts.attachments);
    return mail;
}

} // namespace skein
