// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_filter.h"
#include "widgets/linkchart/playback.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace skein {

class ActivityRuler;

/// Plays the time of a chart: what happens in the window stays bright, the rest dims, nothing moves. Space
/// plays and stops, the arrow keys step.
class PlaybackBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaybackBar(QWidget *parent = nullptr);

    /// The chart's time; starts at its beginning when it is another.
    void setActivity(const ChartActivity &activity);
    void count(const ChartPicture &picture); ///< Says how much of it is bright.
    void open(); ///< And plays the window that it stands at.

    const Playback &playback() const { return m_playback; }
    bool isPlaying() const { return m_timer.isActive(); }
    void play();
    void pause();
    void step(int steps);
    void moveTo(qint64 end);

Q_SIGNALS:
    void windowPlayed(const skein::TimeWindow &window);
    void rested(const skein::TimeWindow &window); ///< It stopped there: let every room look at it.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeControls();
    void show(const TimeWindow &window);
    void describe();
    void setLength();

    Playback m_playback;
    ChartActivity m_activity;
    QTimer m_timer;
    QToolButton *m_play;
    QComboBox *m_mode;
    QComboBox *m_length;
    ActivityRuler *m_ruler;
    QLabel *m_words;
    QString m_brightness;
};

} // namespace skein
