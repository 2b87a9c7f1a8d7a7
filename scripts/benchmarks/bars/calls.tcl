proc inner {a b} {expr {$a - $b}}
proc outer {a b c d} {expr {[inner $a $b] + $c * $d}}
proc main {} {
    set sum 0
    for {set i 1} {$i <= 2500000} {incr i} {incr sum [outer $i 3 2 5]}
    puts $sum
}
main
