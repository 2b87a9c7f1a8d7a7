proc grade {score} {
    if {$score >= 90 && $score <= 100} {return 5}
    if {$score >= 80 && $score < 90} {return 4}
    if {$score == 60 || $score == 65} {return 3}
    if {$score >= 50 && $score < 80} {return 2}
    return 1
}
proc main {} {
    set sum 0
    for {set i 1} {$i <= 3000000} {incr i} {incr sum [grade [expr {$i % 101}]]}
    puts $sum
}
main
