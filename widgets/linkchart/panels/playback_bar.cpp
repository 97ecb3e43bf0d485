// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/panels/playback_bar.h"

#include "core/base/time_format.h"
#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/panels/activity_ruler.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 Hour = 3'600'000;
static constexpr qint64 Day = 24 * Hour;
static constexpr int FrameMilliseconds = 80;

PlaybackBar::PlaybackBar(QWidget *parent)
    : QWidget(parent)
    , m_play(new QToolButton(this))
    , m_mode(new QComboBox(this))
    , m_length(new QComboBox(this))
    , m_ruler(new ActivityRuler(this))
    , m_words(new PlainLabel({}, this))
{
    setObjectName(u"playback-bar"_s);
    setAccessibleName(tr("Play the time of the chart"));
    setFocusPolicy(Qt::StrongFocus);
    makeControls();
    m_timer.setInterval(FrameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_playback.advance())
            show(m_playback.window());
        else
            pause();
    });
    connect(m_ruler, &ActivityRuler::pressed, &m_timer, &QTimer::stop);
    connect(m_ruler, &ActivityRuler::endWanted, this, &PlaybackBar::moveTo);
    connect(m_ruler, &ActivityRuler::released, this, &PlaybackBar::pause);
    hide();
}

void PlaybackBar::makeControls()
{
    m_play->setObjectName(u"playback-play"_s);
    m_play->setText(tr("&Play"));
    m_play->setAccessibleName(tr("Play or pause"));
    m_mode->setObjectName(u"playback-mode"_s);
    m_mode->setAccessibleName(tr("What is bright"));
    m_mode->addItems({tr("Window moves"), tr("Grows from the start")});
    m_length->setObjectName(u"playback-length"_s);
    m_length->setAccessibleName(tr("Length of the window"));
    const std::pair<QString, qint64> lengths[]
        = {{tr("1 hour"), Hour},    {tr("6 hours"), 6 * Hour}, {tr("1 day"), Day},
           {tr("1 week"), 7 * Day}, {tr("4 weeks"), 28 * Day}, {tr("13 weeks"), 91 * Day}};
    for (const auto &[title, length] : lengths)
        m_length->addItem(title, length);
    auto *close = new QToolButton(this);
    close->setObjectName(u"playback-close"_s);
    close->setIcon(icon(u"close"_s));
    close->setToolTip(tr("Close and look at all times"));
    close->setAccessibleName(close->toolTip());
    m_words->setObjectName(u"playback-words"_s);
    m_words->setMinimumWidth(230);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::small, grid::unit, grid::small, grid::unit);
    row->setSpacing(grid::small);
    row->addWidget(m_play);
    row->addWidget(m_mode);
    row->addWidget(m_length);
    row->addWidget(m_ruler, 1);
    row->addWidget(m_words);
    row->addWidget(close);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_playback.setMode(index == 1 ? Playback::Mode::Growing : Playback::Mode::Moving);
        show(m_playback.window());
    });
    connect(m_length, &QComboBox::currentIndexChanged, this, [this] {
        setLength();
        show(m_playback.window());
    });
    connect(close, &QToolButton::clicked, this, [this] {
        m_timer.stop();
        Q_EMIT closed();
    });
}

void PlaybackBar::setLength()
{
    m_playback.setLength(m_length->currentData().toLongLong());
}

void PlaybackBar::setActivity(const ChartActivity &activity)
{
    m_activity = activity;
    const std::optional<TimeWindow> span = activity.span();
    setEnabled(bool(span));
    if (!span) {
        m_words->setText(tr("Nothing on this chart has a time."));
        return;
    }
    const bool isOther = !(m_playback.span() == *span);
    if (isOther) {
        const Playback::Mode mode = m_playback.mode();
        m_playback = Playback(*span);
        m_playback.setMode(mode);
        // A window of about a twelfth of the whole, in a length that has a name.
        int length = 0;
        while (length + 1 < m_length->count()
               && m_length->itemData(length).toLongLong() * 12 < *span->to - *span->from)
            ++length;
        const QSignalBlocker blocker(m_length); // it would play the window before it stands where it starts
        m_length->setCurrentIndex(length);
        setLength();
        m_playback.moveTo(*span->from + m_playback.length());
    }
    m_ruler->setActivity(activity, *span);
    m_ruler->setWindow(m_playback.window());
    describe();
    if (isOther && isVisible())
        Q_EMIT windowPlayed(m_playback.window());
}

void PlaybackBar::open()
{
    setVisible(true);
    setFocus();
    if (isEnabled())
        show(m_playback.window());
}

void PlaybackBar::count(const ChartPicture &picture)
{
    m_brightness = tr("%L1 of %L2 lines")
                       .arg(qint64(picture.links.size()) - picture.dimmedLinks)
                       .arg(picture.links.size());
    describe();
}

void PlaybackBar::describe()
{
    const TimeWindow window = m_playback.window();
    const bool isShort = m_playback.length() < Day;
    const QString from = isShort ? describeTime(*window.from) : describeDay(*window.from);
    const QString to = isShort ? describeTime(*window.to) : describeDay(*window.to - 1);
    m_words->setText(u"%1 – %2\n%3 · %4"_s.arg(
        from, to, counted(m_activity.count(window), tr("1 event"), tr("%1 events")), m_brightness));
}

void PlaybackBar::show(const TimeWindow &window)
{
    m_ruler->setWindow(window);
    Q_EMIT windowPlayed(window);
    describe();
}

void PlaybackBar::play()
{
    if (m_playback.isAtEnd())
        m_playback.rewind();
    m_play->setText(tr("&Pause"));
    m_timer.start();
}

void PlaybackBar::pause()
{
    m_timer.stop();
    m_play->setText(tr("&Play"));
    Q_EMIT rested(m_playback.window());
}

void PlaybackBar::step(int steps)
{
    m_playback.advance(steps);
    show(m_playback.window());
    if (!isPlaying())
        Q_EMIT rested(m_playback.window());
}

void PlaybackBar::moveTo(qint64 end)
{
    m_playback.moveTo(end);
    show(m_playback.window());
}

void PlaybackBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        isPlaying() ? pause() : play();
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        step(event->key() == Qt::Key_Right ? 1 : -1);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace skein
